package eu.klynge.events.jury;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.events.award.Normalisation;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class NormaliserTest {

    private static List<String> of(Normalisation how, Integer... totals) {
        return Normaliser.apply(how, List.of(totals)).stream()
                .map(value -> value.setScale(6, RoundingMode.HALF_EVEN).toPlainString())
                .toList();
    }

    @Test
    void noneLeavesMarksOutOfTen() {
        assertThat(of(Normalisation.NONE, 1000, 250)).containsExactly("10.000000", "2.500000");
    }

    @Test
    void aStrictAndAMildJurorWhoOrderAlikeComeToTheSame() {
        assertThat(of(Normalisation.Z_SCORE, 100, 200, 300)).isEqualTo(of(Normalisation.Z_SCORE, 800, 900, 1000));
        assertThat(of(Normalisation.Z_SCORE, 100, 200, 300)).containsExactly("-1.224745", "0.000000", "1.224745");
        assertThat(of(Normalisation.RANGE, 100, 200, 300)).isEqualTo(of(Normalisation.RANGE, 800, 900, 1000));
    }

    @Test
    void ranksAreSharedByLevelOnes() {
        assertThat(of(Normalisation.RANK, 900, 500, 500, 100))
                .containsExactly("1.000000", "0.500000", "0.500000", "0.000000");
    }

    @Test
    void whoGivesEverybodyTheSameSaysNothing() {
        assertThat(of(Normalisation.Z_SCORE, 500, 500)).containsExactly("0.000000", "0.000000");
        assertThat(of(Normalisation.RANK, 500, 500)).containsExactly("0.500000", "0.500000");
        assertThat(of(Normalisation.RANGE, 500, 500)).containsExactly("0.500000", "0.500000");
    }

    @Test
    void oneNominationAloneIsInTheMiddle() {
        assertThat(of(Normalisation.Z_SCORE, 700)).containsExactly("0.000000");
        assertThat(of(Normalisation.RANK, 700)).containsExactly("0.500000");
        assertThat(of(Normalisation.RANGE, 700)).containsExactly("0.500000");
    }
}
