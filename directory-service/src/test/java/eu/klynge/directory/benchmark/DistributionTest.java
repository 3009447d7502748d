package eu.klynge.directory.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionTest {

    private static final List<Double> VALUES = List.of(10.0, 20.0, 30.0, 40.0, 50.0, 60.0);

    @Test
    void quartilesLieBetweenNeighbours() {
        assertThat(Distribution.of(VALUES)).isEqualTo(new Distribution(6, 22.5, 35, 47.5));
        assertThat(Distribution.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0))).isEqualTo(new Distribution(5, 2, 3, 4));
        assertThat(Distribution.of(List.of(7.0, 7.0, 7.0, 7.0, 7.0))).isEqualTo(new Distribution(5, 7, 7, 7));
    }

    @ParameterizedTest
    @CsvSource({"5, 0, 100", "10, 8, 92", "35, 50, 50", "60, 92, 8", "99, 100, 0"})
    void theRankIsTheShareThatIsBehind(double own, int higherIsBetter, int lowerIsBetter) {
        assertThat(Distribution.rank(VALUES, own, true)).isEqualTo(higherIsBetter);
        assertThat(Distribution.rank(VALUES, own, false)).isEqualTo(lowerIsBetter);
    }
}
