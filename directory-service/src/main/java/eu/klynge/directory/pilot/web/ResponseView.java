package eu.klynge.directory.pilot.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.directory.pilot.Answer;
import eu.klynge.directory.pilot.Question;
import eu.klynge.directory.pilot.Questionnaire;
import eu.klynge.directory.pilot.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's own answers, for its editors.
 *
 * @param state {@code draft} or {@code submitted}
 * @param answers by question, in the shape in which they were sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResponseView(
        String country,
        String clusterId,
        String state,
        String language,
        Map<String, Object> answers,
        Instant savedAt,
        @Nullable Instant submittedAt) {

    static ResponseView of(Response response, Questionnaire questionnaire) {
        Map<String, Object> answers = new LinkedHashMap<>();
        response.answers()
                .forEach(answer -> questionnaire
                        .question(answer.question())
                        .ifPresent(question -> answers.put(question.id(), value(question, answer))));
        return new ResponseView(
                response.country(),
                response.clusterId(),
                response.isSubmitted() ? "submitted" : "draft",
                response.language(),
                answers,
                response.savedAt(),
                response.submittedAt());
    }

    private static Object value(Question question, Answer answer) {
        Double number = answer.number();
        return switch (question.kind()) {
            case SINGLE -> answer.codes().getFirst();
            case MULTIPLE -> answer.codes();
            case SCALE -> number == null ? 0 : (Object) number.intValue();
            case NUMBER -> number == null ? 0 : (Object) number;
            case TEXT -> String.valueOf(answer.text());
        };
    }
}
