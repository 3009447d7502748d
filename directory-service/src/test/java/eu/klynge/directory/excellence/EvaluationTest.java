package eu.klynge.directory.excellence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {

    private final Scheme national = SchemesOfTests.national();

    private static Map<String, Double> all(double score) {
        Map<String, Double> scores = new HashMap<>();
        SchemesOfTests.EUROPEAN.indicators().forEach(indicator -> scores.put(indicator.id(), score));
        return scores;
    }

    @ParameterizedTest
    @CsvSource({"-1, 0.0", "0, 0.0", "5, 25.0", "10, 50.0", "30, 75.0", "50, 100.0", "99, 100.0", "0.333, 1.7"})
    void aValueScoresOnTheLinesBetweenPoints(double value, BigDecimal score) {
        assertThat(national.indicators().getFirst().score(value)).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({"-5, 100.0", "0, 100.0", "10, 75.0", "40, 0.0", "60, 0.0"})
    void aLineMayFall(double value, BigDecimal score) {
        assertThat(national.indicators().getLast().score(value)).isEqualTo(score);
    }

    @Test
    void theTotalIsWeighted() {
        Evaluation evaluation = Evaluation.ofScores(national, Map.of("1", 90.0, "2", 50.0));

        assertThat(evaluation.total()).isEqualByComparingTo("80");
        assertThat(evaluation.reaches(80)).isTrue();
        assertThat(evaluation.distance(80)).isZero();
    }

    @Test
    void exactlyEightyIsReachedAndAHairBelowIsNot() {
        assertThat(Evaluation.ofScores(SchemesOfTests.EUROPEAN, all(80.0)).reaches(80))
                .isTrue();

        Map<String, Double> below = all(80.0);
        below.put("1.1.0", 79.9);
        Evaluation evaluation = Evaluation.ofScores(SchemesOfTests.EUROPEAN, below);

        assertThat(evaluation.reaches(80)).isFalse();
        assertThat(evaluation.total()).isEqualTo(new BigDecimal("79.99"));
        assertThat(evaluation.distance(80)).isEqualTo(new BigDecimal("0.01"));
    }

    @Test
    void aMeanOf92WithOneIndicatorBelowItsThresholdSaysWhich() {
        Map<String, Double> scores = all(93.0);
        scores.put("5.3", 59.9);

        Evaluation evaluation = Evaluation.ofScores(SchemesOfTests.EUROPEAN, scores);

        assertThat(evaluation.total()).isBetween(new BigDecimal("91.9"), new BigDecimal("92"));
        assertThat(evaluation.belowThreshold()).containsExactly("5.3");
        assertThat(evaluation.belowBaseline()).isEmpty();
    }

    @Test
    void whatIsNotMeasuredScoresNothingAndWhatIsNotProvedIsListed() {
        Evaluation evaluation = Evaluation.ofValues(national, Map.of("1", 30.0), Set.of("2"));

        assertThat(evaluation.total()).isEqualByComparingTo("56.25");
        assertThat(evaluation.belowThreshold()).containsExactly("2");
        assertThat(evaluation.withoutEvidence()).containsExactly("1");
    }
}
