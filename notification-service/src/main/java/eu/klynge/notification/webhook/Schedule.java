package eu.klynge.notification.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a delivery in vain is tried again: ten times in a little more than three days, as Standard Webhooks suggest. */
final class Schedule {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private static final Duration LONGEST_WISH = Duration.ofHours(24);

    private Schedule() {}

    /**
     * Empty when the last attempt was the last.
     *
     * @param attempts made so far, at least one
     * @param wish the receiver's {@code Retry-After}, zero for none; it may ask for more time, not for less
     */
    static Optional<Instant> next(int attempts, Duration wish, Instant now) {
        if (attempts > PAUSES.size()) {
            return Optional.empty();
        }
        Duration pause = PAUSES.get(attempts - 1);
        Duration wished = wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
        return Optional.of(now.plus(pause.compareTo(wished) > 0 ? pause : wished));
    }
}
