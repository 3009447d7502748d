package eu.klynge.events.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * On what terms people may come; the organiser's word.
 *
 * @param revision 1 for the first, one more with each change
 * @param opens null for at once
 * @param closes null for when the event starts
 * @param seats of the event; null for no limit
 * @param parts days and sessions that a guest may choose
 * @param approval whether the organiser approves each registration
 * @param waitingList whether those who find no seat may wait for one
 * @param offerHours how long an offered seat is held; 0 confirms it at once
 * @param questions asked of each guest
 */
public record Terms(
        int revision,
        @Nullable Instant opens,
        @Nullable Instant closes,
        @Nullable Integer seats,
        List<Part> parts,
        boolean approval,
        boolean waitingList,
        int offerHours,
        List<Question> questions) {

    /** The key under which the event itself is counted. */
    static final String WHOLE = "event";

    public Terms {
        parts = List.copyOf(parts);
        questions = List.copyOf(questions);
    }

    /**
     * @param key {@code day:2027-09-29} or {@code session:opening}
     * @param seats null for no limit
     */
    public record Part(String key, @Nullable Integer seats) {}

    Terms revised(int number) {
        return new Terms(number, opens, closes, seats, parts, approval, waitingList, offerHours, questions);
    }

    public boolean offers(String key) {
        return parts.stream().anyMatch(part -> part.key().equals(key));
    }

    /** Seats of the event or of a part; empty for no limit. A part that is not offered has none. */
    Optional<Integer> limit(String key) {
        if (key.equals(WHOLE)) {
            return Optional.ofNullable(seats);
        }
        return parts.stream()
                .filter(part -> part.key().equals(key))
                .findFirst()
                .map(part -> Optional.ofNullable(part.seats()))
                .orElse(Optional.of(0));
    }
}
