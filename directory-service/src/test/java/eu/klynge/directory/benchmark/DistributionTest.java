package eu.klynge.directory.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
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
    @CsvSource({"5, 0, 75", "22.5, 0, 50", "22.6, 25, 50", "35, 25, 25", "47.5, 50, 0", "47.6, 75, 0", "99, 75, 0"})
    void theRankIsAQuarter(double own, int higherIsBetter, int lowerIsBetter) {
        assertThat(Distribution.of(VALUES).rank(own, true)).isEqualTo(higherIsBetter);
        assertThat(Distribution.of(VALUES).rank(own, false)).isEqualTo(lowerIsBetter);
    }

    /** Whoever tries many values hears the quartiles, and nothing of where single values lie. */
    @RepeatedTest(50)
    void ranksTellOfTheQuartilesAlone(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        List<Double> values = sorted(random, 5 + random.nextInt(20));
        Distribution figures = Distribution.of(values);
        Set<Double> steps = new TreeSet<>();
        for (double own = -1; own < 101; own += 0.25) {
            if (figures.rank(own, true) != figures.rank(own + 0.25, true)) {
                steps.add(own);
            }
            long behind = behind(values, own);
            assertThat(behind + 1.0).isGreaterThan(values.size() * figures.rank(own, true) / 100.0);
        }

        assertThat(steps)
                .hasSizeLessThanOrEqualTo(3)
                .allMatch(step -> List.of(figures.lower(), figures.median(), figures.upper()).stream()
                        .anyMatch(quartile -> step <= quartile && quartile < step + 0.25));
    }

    private static long behind(List<Double> values, double own) {
        return values.stream().filter(value -> value < own).count();
    }

    private static List<Double> sorted(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> (double) random.nextInt(100))
                .sorted()
                .toList();
    }
}
