package eu.klynge.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void percentilesAreInMilliseconds() {
        var latencies = of(1, 100);

        assertThat(latencies.percentile(50)).isCloseTo(50, within(0.1));
        assertThat(latencies.percentile(99)).isCloseTo(99, within(0.1));
    }

    @Test
    void theMedianAndTheSlowestHundredthStandBesideThePeers() {
        var figures = of(1, 100).beside("peer", of(1, 10));

        assertThat(figures).extracting("what").containsExactly("p50", "p99");
        assertThat(figures).extracting("samples").containsOnly(10L);
        assertThat(figures.getFirst().ratio()).isCloseTo(10, within(0.1));
    }

    private static Latencies of(int from, int to) {
        var latencies = new Latencies();
        for (var millis = from; millis <= to; millis++) {
            latencies.add(TimeUnit.MILLISECONDS.toNanos(millis));
        }
        return latencies;
    }
}
