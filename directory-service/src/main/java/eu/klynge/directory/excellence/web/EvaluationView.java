package eu.klynge.directory.excellence.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.directory.excellence.Evaluation;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an organisation stands.
 *
 * @param total weighted score in per cent
 * @param excellence what the highest label asks for, in per cent
 * @param distance percentage points from there
 * @param missingEvidence indicators with a value that nothing proves
 */
record EvaluationView(
        String scheme,
        int version,
        BigDecimal total,
        double excellence,
        BigDecimal distance,
        List<String> belowThreshold,
        List<String> belowBaseline,
        List<String> missingEvidence,
        List<IndicatorScore> scores) {

    /** @param value absent where none was given; the score is 0 then */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record IndicatorScore(
            String indicator,
            String title,
            @Nullable Double value,
            BigDecimal score,
            double threshold,
            double minimum,
            boolean reachesThreshold) {}

    static EvaluationView of(Evaluation evaluation) {
        double excellence = evaluation.scheme().excellence();
        return new EvaluationView(
                evaluation.scheme().id(),
                evaluation.scheme().version(),
                evaluation.total(),
                excellence,
                evaluation.distance(excellence),
                evaluation.belowThreshold(),
                evaluation.belowBaseline(),
                evaluation.withoutEvidence(),
                evaluation.scores().stream()
                        .map(score -> new IndicatorScore(
                                score.indicator().id(),
                                score.indicator().title(),
                                score.value(),
                                score.score(),
                                score.indicator().threshold(),
                                score.indicator().minimum(),
                                score.reachesThreshold()))
                        .toList());
    }
}
