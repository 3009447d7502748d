package eu.klynge.notification.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long a letter rests after each attempt in vain: about three days in all. */
final class Pauses {

    private static final List<Duration> EACH = List.of(
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(15),
            Duration.ofHours(24),
            Duration.ofHours(24));

    private Pauses() {}

    /** Empty when the last attempt was the last. */
    static Optional<Duration> after(int attempts) {
        return attempts <= EACH.size() ? Optional.of(EACH.get(attempts - 1)) : Optional.empty();
    }
}
