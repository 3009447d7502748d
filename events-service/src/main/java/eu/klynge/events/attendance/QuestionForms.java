package eu.klynge.events.attendance;

import eu.klynge.contracts.vocabulary.Vocabularies;
import eu.klynge.kit.form.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Questions that organisers write, and answers to them. */
public final class QuestionForms {

    static final int MOST_QUESTIONS = 50;

    private QuestionForms() {}

    /** A list of questions; ids are the organiser's own words. */
    public static List<Question> questions(Form form, String field) {
        Set<String> ids = new HashSet<>();
        List<Question> questions = new ArrayList<>();
        for (Form each : form.objects(field, 0, MOST_QUESTIONS)) {
            Question question = question(each);
            if (!ids.add(question.id()) && each.isSound("id")) {
                each.fault("id", "not-unique", "Another question has the same id.");
            }
            questions.add(question);
        }
        return List.copyOf(questions);
    }

    private static Question question(Form form) {
        Predicate<String> language = Vocabularies.named(Vocabularies.LANGUAGES).orElseThrow()::contains;
        String id = form.text(
                "id",
                text -> text.matches("[A-Za-z0-9-]{1,40}"),
                "wrong-format",
                "1 to 40 letters without accents, digits and hyphens.");
        String code = form.text(
                "kind",
                text -> kind(text) != null,
                "unknown-code",
                "One of text, choice, choices, scale and yes-no is expected.");
        Question.Kind known = kind(code);
        Question.Kind kind = known == null ? Question.Kind.TEXT : known;
        List<String> options = form.objects("options", 0, 50).stream()
                .map(option -> option.text("text", 200))
                .toList();
        boolean chooses = kind == Question.Kind.CHOICE || kind == Question.Kind.CHOICES;
        if (form.isSound("options") && form.isSound("kind") && options.isEmpty() == chooses) {
            form.fault("options", chooses ? "required" : "not-expected", "A choice has options, and only a choice.");
        }
        return new Question(id, form.texts("text", language, 1, 500), kind, form.flag("required", false), options);
    }

    private static Question.@Nullable Kind kind(String code) {
        return Arrays.stream(Question.Kind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** The object {@code answers} of a form: values by the question's id. */
    public static Map<String, List<String>> answers(Form form, List<Question> questions) {
        Optional<Form> given = form.optionalObject("answers");
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (Question question : questions) {
            List<String> values = given.map(each -> values(each, question)).orElse(List.of());
            boolean sound = form.isSound("answers/" + question.id());
            if (values.isEmpty() && question.required() && sound) {
                form.fault("answers/" + question.id(), "required", "This question is to be answered.");
            } else if (!values.isEmpty() && !question.takes(values) && sound) {
                form.fault("answers/" + question.id(), "not-an-answer", "This is no answer to the question.");
            } else if (!values.isEmpty()) {
                answers.put(question.id(), values);
            }
        }
        return answers;
    }

    private static List<String> values(Form answers, Question question) {
        if (question.kind() == Question.Kind.CHOICES) {
            return answers.codes(question.id(), question.options()::contains, "options of the question", 0, 50);
        }
        String value = answers.optionalText(question.id(), 2000);
        return value == null ? List.of() : List.of(value);
    }
}
