package eu.klynge.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PausesTest {

    @Test
    void pausesGrowAndEndAfterAboutThreeDays() {
        var pauses = IntStream.rangeClosed(1, 10)
                .mapToObj(attempts -> Pauses.after(attempts).orElseThrow())
                .toList();

        assertThat(pauses).isSorted();
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofHours(70), Duration.ofHours(74));
        assertThat(Pauses.after(11)).isEmpty();
    }
}
