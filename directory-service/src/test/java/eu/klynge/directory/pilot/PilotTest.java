package eu.klynge.directory.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PilotTest {

    private static Pilot after(int answers, int threshold) {
        Pilot pilot = Pilot.started("DK", Samples.QUESTIONNAIRE, threshold, Samples.NOW);
        for (int count = 0; count < answers; count++) {
            pilot = pilot.counting("c" + count, Samples.NOW).pilot();
        }
        return pilot;
    }

    @Test
    void theAnswerThatReachesTheThresholdOpensTheCountry() {
        assertThat(after(8, 10).counting("x", Samples.NOW)).isInstanceOf(PilotFact.Counted.class);
        assertThat(after(9, 10).counting("x", Samples.NOW)).isInstanceOf(PilotFact.CountryOpened.class);
    }

    @Test
    void anOpenCountryDoesNotOpenAgain() {
        assertThat(after(10, 10).counting("x", Samples.NOW)).isInstanceOf(PilotFact.Counted.class);
        assertThat(after(11, 10).openedAt()).isEqualTo(Samples.NOW);
    }

    @Test
    void itSaysHowManyAreMissing() {
        assertThat(after(0, 10).missing()).isEqualTo(10);
        assertThat(after(9, 10).missing()).isEqualTo(1);
        assertThat(after(12, 10).missing()).isZero();
    }

    @Test
    void closingDoesNotOpen() {
        Pilot closed = after(9, 10).closing(Samples.NOW).pilot();

        assertThat(closed.isClosed()).isTrue();
        assertThat(closed.isOpen()).isFalse();
    }
}
