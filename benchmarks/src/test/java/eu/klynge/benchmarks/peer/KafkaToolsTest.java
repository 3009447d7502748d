package eu.klynge.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class KafkaToolsTest {

    @Test
    void theProducersRateIsThatOfItsSteadyState() {
        var said = """
                4000 records sent, 801.3 records/sec (1.53 MB/sec), 12.3 ms avg latency, 200.0 ms max latency.
                5000 records sent, 1250.5 records/sec (2.39 MB/sec), 10.0 ms avg latency.
                4000 steady state records sent, 2100.7 records/sec (4.01 MB/sec), 8.0 ms avg latency.
                """;

        assertThat(KafkaTools.lastRate(said)).isEqualTo(2100.7);
    }

    @Test
    void theConsumersRateLeavesTheJoiningOut() {
        var said =
                "2026-11-22 10:00:00:000, 2026-11-22 10:00:05:000, 390.6, 78.1, 200000, 40000.0, 3100, 1900, 205.6, 105263.2\n";

        assertThat(KafkaTools.fetchRate(said)).isEqualTo(105263.2);
    }

    @Test
    void aToolThatFailedIsQuoted() {
        assertThatIllegalStateException()
                .isThrownBy(() -> KafkaTools.fetchRate("no such topic\n"))
                .withMessageContaining("no such topic");
    }
}
