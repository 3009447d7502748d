package eu.klynge.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.contracts.Required;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole public state of an award after a step of it. Nobody is named; winners are cluster organisations.
 *
 * @param series           what it is the next one of
 * @param event            id of the event where it is handed over
 * @param session          of that event's programme
 * @param standing         by what was done: open, shortlisted, closed, counted, awarded or cancelled
 * @param zone             IANA name, in which its dates were set
 * @param nominationsUntil UTC; so are the other dates
 * @param steps            how many links its chain has
 * @param head             hash of the last one: who keeps it notices any later change of what was before
 * @param changedAt        time of that step, UTC
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Award(
        String id,
        String name,
        String series,
        @Nullable String event,
        @Nullable String session,
        String standing,
        String zone,
        Instant nominationsUntil,
        Instant scoringUntil,
        Instant votingFrom,
        Instant votingUntil,
        List<AwardCategory> categories,
        long steps,
        String head,
        Instant openedAt,
        Instant changedAt,
        @Nullable Instant awardedAt) {

    public Award {
        Required.field("id", id);
        Required.field("name", name);
        Required.field("series", series);
        Required.field("standing", standing);
        Required.field("zone", zone);
        Required.field("nominationsUntil", nominationsUntil);
        Required.field("scoringUntil", scoringUntil);
        Required.field("votingFrom", votingFrom);
        Required.field("votingUntil", votingUntil);
        categories = Required.list("categories", categories);
        Required.field("head", head);
        Required.field("openedAt", openedAt);
        Required.field("changedAt", changedAt);
    }
}
