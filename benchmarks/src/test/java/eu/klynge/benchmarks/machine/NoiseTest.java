package eu.klynge.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NoiseTest {

    @Test
    void equalTimesHaveNoSpread() {
        assertThat(Noise.spread(new long[] {5, 5, 5, 5, 5, 5, 5, 5, 5, 5})).isEqualTo(1);
    }

    @Test
    void theSpreadIsTheSlowTenthAgainstTheMedian() {
        assertThat(Noise.spread(new long[] {30, 10, 10, 10, 10, 10, 10, 10, 10, 10}))
                .isEqualTo(3);
    }

    @Test
    void whatIsNeitherIdleNorWaitingForADiskIsBusy() {
        var before = Machine.Jiffies.of("cpu  10 0 10 70 10 0 0 0 5 5\ncpu0 1 2 3");
        var after = Machine.Jiffies.of("cpu  20 0 20 140 10 0 0 10 9 9\ncpu0 1 2 3");

        assertThat(after.busySince(before)).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void aBusyMachineIsLoud() {
        assertThat(new Noise(0.5, 1.0).isLoud()).isTrue();
        assertThat(new Noise(0.05, 1.0).isLoud()).isFalse();
    }

    @Test
    void anUnevenMachineIsLoud() {
        assertThat(new Noise(0.1, 1.6).sentence()).startsWith("NOISY machine");
    }
}
