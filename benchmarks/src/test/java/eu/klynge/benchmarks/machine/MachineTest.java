package eu.klynge.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MachineTest {

    @Test
    void valuesStandAfterAColonOrAnEqualsSign() {
        assertThat(Machine.value("processor\t: 0\nmodel name\t: Some CPU @ 2 GHz\n", "model name"))
                .isEqualTo("Some CPU @ 2 GHz");
        assertThat(Machine.value("PRETTY_NAME=Debian 12", "PRETTY_NAME")).isEqualTo("Debian 12");
    }

    @Test
    void whatIsNotSaidIsUnknown() {
        assertThat(Machine.value("processor\t: 0\n", "model name")).isEqualTo("unknown");
    }
}
