package eu.klynge.standalone.launcher.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void theOffsetShiftsEveryPort() {
        var usual = new Ports(0).all().keySet().stream().map(port -> port + 300).toList();

        assertThat(new Ports(300).all().keySet()).containsExactlyElementsOf(usual);
    }

    @Test
    void noPortIsUsedTwice() {
        assertThat(new Ports(0).all()).hasSize(10 + 2 * Backend.ALL.size());
    }

    @Test
    void platformsAHundredApartShareNoPort() {
        assertThat(new Ports(0).all())
                .doesNotContainKeys(new Ports(200).all().keySet().toArray(Integer[]::new));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 38519, 100_000})
    void anOffsetBeyondThePortsIsRefusedWithItsRange(int offset) {
        assertThatThrownBy(() -> new Ports(offset))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The port offset must be from 0 to 38518, not " + offset + ".");
    }
}
