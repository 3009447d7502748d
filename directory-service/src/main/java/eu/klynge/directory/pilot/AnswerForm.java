package eu.klynge.directory.pilot;

import eu.klynge.kit.form.Form;
import eu.klynge.kit.problem.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads answers against their questionnaire. A draft may be incomplete; what is there must be well-formed in any case.
 *
 * @param language the one they were asked in
 */
public record AnswerForm(String language, List<Answer> answers, List<Fault> faults) {

    public AnswerForm {
        answers = List.copyOf(answers);
        faults = List.copyOf(faults);
    }

    /** {@code {"language": "da", "answers": {"<question>": code, [codes], number or text}}}. */
    public static AnswerForm read(Questionnaire questionnaire, JsonNode document) {
        Form form = Form.of(document);
        String language = form.text(
                "language", questionnaire::speaks, "unknown-code", "The questionnaire does not have this language.");
        Form sheet = form.object("answers");
        List<Answer> answers = questionnaire.questions().stream()
                .flatMap(question -> answer(sheet, question, document.path("answers")).stream())
                .toList();
        form.refuseUnknownFields();
        return new AnswerForm(language, answers, form.faults());
    }

    private static Optional<Answer> answer(Form sheet, Question question, JsonNode answers) {
        String id = question.id();
        if (!answers.hasNonNull(id)) {
            sheet.optionalObject(id);
            return Optional.empty();
        }
        Question.Range range = question.range();
        return Optional.of(
                switch (question.kind()) {
                    case SINGLE ->
                        Answer.ofCodes(
                                id,
                                List.of(sheet.text(
                                        id,
                                        question::hasChoice,
                                        "unknown-code",
                                        "This is no choice of the question.")));
                    case MULTIPLE ->
                        Answer.ofCodes(
                                id,
                                sheet.codes(
                                        id,
                                        question::hasChoice,
                                        "of this question",
                                        0,
                                        question.choices().size()));
                    case SCALE ->
                        Answer.ofNumber(
                                id, range == null ? 0 : sheet.wholeNumber(id, (int) range.least(), (int) range.most()));
                    case NUMBER ->
                        Answer.ofNumber(id, range == null ? 0 : sheet.number(id, range.least(), range.most()));
                    case TEXT -> Answer.ofText(id, sheet.text(id, question.longest() == null ? 1 : question.longest()));
                });
    }

    /**
     * The answers that count: those to questions that are asked.
     *
     * @return faults for required questions without an answer
     */
    static List<Fault> missing(Questionnaire questionnaire, List<Answer> answers) {
        Map<String, Answer> byQuestion = byQuestion(answers);
        return questionnaire.questions().stream()
                .filter(Question::required)
                .filter(question -> questionnaire.asks(question, byQuestion))
                .filter(question -> isEmpty(byQuestion.get(question.id())))
                .map(question -> new Fault("/answers/" + question.id(), "required", "This question needs an answer."))
                .toList();
    }

    static List<Answer> asked(Questionnaire questionnaire, List<Answer> answers) {
        Map<String, Answer> byQuestion = byQuestion(answers);
        return answers.stream()
                .filter(answer -> !isEmpty(answer))
                .filter(answer -> questionnaire
                        .question(answer.question())
                        .filter(question -> questionnaire.asks(question, byQuestion))
                        .isPresent())
                .toList();
    }

    private static boolean isEmpty(@org.jspecify.annotations.Nullable Answer answer) {
        return answer == null || (answer.codes().isEmpty() && answer.number() == null && answer.text() == null);
    }

    private static Map<String, Answer> byQuestion(List<Answer> answers) {
        Map<String, Answer> byQuestion = new LinkedHashMap<>();
        answers.forEach(answer -> byQuestion.put(answer.question(), answer));
        return byQuestion;
    }
}
