package eu.klynge.events.award;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * When what ends, on the clocks of the event's zone. An hour that comes twice counts the second time.
 *
 * @param zone IANA name
 * @param nominationsUntil the first moment that is too late; so are the others
 */
public record Dates(
        String zone,
        LocalDateTime nominationsUntil,
        LocalDateTime scoringUntil,
        LocalDateTime votingFrom,
        LocalDateTime votingUntil) {

    public Instant at(LocalDateTime local) {
        return local.atZone(ZoneId.of(zone)).withLaterOffsetAtOverlap().toInstant();
    }

    public Instant endOf(Period period) {
        return at(localEndOf(period));
    }

    LocalDateTime localEndOf(Period period) {
        return switch (period) {
            case NOMINATIONS -> nominationsUntil;
            case SCORING -> scoringUntil;
            case VOTE -> votingUntil;
        };
    }

    public Instant voteBegins() {
        return at(votingFrom);
    }

    Dates with(Period period, LocalDateTime until) {
        return switch (period) {
            case NOMINATIONS -> new Dates(zone, until, scoringUntil, votingFrom, votingUntil);
            case SCORING -> new Dates(zone, nominationsUntil, until, votingFrom, votingUntil);
            case VOTE -> new Dates(zone, nominationsUntil, scoringUntil, votingFrom, until);
        };
    }

    /** Nominations end before scoring does, scoring not after the vote begins, and the vote begins before it ends. */
    boolean areInOrder() {
        return endOf(Period.NOMINATIONS).isBefore(endOf(Period.SCORING))
                && !endOf(Period.SCORING).isAfter(voteBegins())
                && voteBegins().isBefore(endOf(Period.VOTE));
    }
}
