package eu.klynge.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;

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
    void aBusyMachineIsLoud() {
        assertThat(new Noise(1.5, 1.0).isLoud(2)).isTrue();
        assertThat(new Noise(0.2, 1.0).isLoud(2)).isFalse();
    }

    @Test
    void anUnevenMachineIsLoud() {
        assertThat(new Noise(0.1, 1.6).sentence(2)).startsWith("NOISY machine");
    }
}
