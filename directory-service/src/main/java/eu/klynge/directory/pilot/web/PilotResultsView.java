package eu.klynge.directory.pilot.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.directory.pilot.Figures;
import eu.klynge.directory.pilot.Question;
import eu.klynge.directory.pilot.Results;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Results for charts, of pilots that are closed. Groups in which fewer than five answered are in no figure; {@code several}
 * stands for ecosystems that are only shown together.
 */
record PilotResultsView(String questionnaire, int version, long respondents, List<QuestionResult> questions) {

    record QuestionResult(
            String id,
            String kind,
            Map<String, String> text,
            FiguresView total,
            Map<String, FiguresView> byCountry,
            Map<String, FiguresView> byEcosystem,
            List<CellView> byCountryAndEcosystem) {

        static QuestionResult of(Results.OfQuestion result) {
            Question question = result.question();
            return new QuestionResult(
                    question.id(),
                    question.kind().code(),
                    question.text(),
                    FiguresView.of(question, result.total()),
                    views(question, result.byCountry()),
                    views(question, result.byEcosystem()),
                    result.cells().stream()
                            .map(cell -> new CellView(
                                    cell.country(), cell.ecosystem(), FiguresView.of(question, cell.figures())))
                            .toList());
        }

        private static Map<String, FiguresView> views(Question question, Map<String, Figures> by) {
            return by.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            entry -> FiguresView.of(question, entry.getValue()),
                            (one, other) -> one,
                            java.util.LinkedHashMap::new));
        }
    }

    record CellView(String country, String ecosystem, FiguresView figures) {}

    /** @param mean of scales and numbers, to two decimals */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FiguresView(
            long answered, List<CountView> counts, @Nullable Double mean) {

        static FiguresView of(Question question, Figures figures) {
            return new FiguresView(
                    figures.answered(),
                    figures.counts().entrySet().stream()
                            .map(entry ->
                                    new CountView(entry.getKey(), entry.getValue(), figures.share(entry.getKey())))
                            .toList(),
                    figures.mean());
        }
    }

    /** @param share in per cent of those who answered, to one decimal */
    record CountView(String code, long count, double share) {}

    static PilotResultsView of(Results results) {
        return new PilotResultsView(
                results.questionnaire().key(),
                results.questionnaire().version(),
                results.respondents(),
                results.questions().stream().map(QuestionResult::of).toList());
    }
}
