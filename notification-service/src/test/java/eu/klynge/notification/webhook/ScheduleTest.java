package eu.klynge.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");

    @Test
    void aDeliveryIsTriedForThreeDaysAndThenNoMore() {
        Instant at = NOW;
        int attempts = 1;
        Optional<Instant> next = Schedule.next(attempts, Duration.ZERO, at);
        while (next.isPresent()) {
            at = next.get();
            next = Schedule.next(++attempts, Duration.ZERO, at);
        }

        assertThat(attempts).isEqualTo(10);
        assertThat(Duration.between(NOW, at)).isBetween(Duration.ofDays(3), Duration.ofDays(4));
    }

    @Test
    void theReceiverMayAskForMoreTimeAndNotForLess() {
        assertThat(Schedule.next(1, Duration.ofMinutes(1), NOW)).contains(NOW.plusSeconds(60));
        assertThat(Schedule.next(3, Duration.ofSeconds(1), NOW)).contains(NOW.plusSeconds(1800));
        assertThat(Schedule.next(1, Duration.ofDays(9), NOW)).contains(NOW.plus(Duration.ofDays(1)));
    }
}
