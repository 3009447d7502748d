package eu.klynge.directory.pilot;

import eu.klynge.directory.pilot.Question.Choice;
import eu.klynge.directory.pilot.Question.Condition;
import eu.klynge.directory.pilot.Question.Kind;
import eu.klynge.directory.pilot.Question.Range;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.problem.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a questionnaire from JSON, the bundled ones as well as those that stewards publish. */
public final class QuestionnaireForm {

    private static final Predicate<String> NAME =
            java.util.regex.Pattern.compile("[a-z0-9][a-z0-9-]{1,59}").asMatchPredicate();
    private static final Predicate<String> LANGUAGE =
            java.util.regex.Pattern.compile("[a-z]{2}").asMatchPredicate();
    private static final int MOST_QUESTIONS = 200;
    private static final int MOST_CHOICES = 60;
    private static final int LONGEST = 1000;
    private static final double FAR = 1e12;

    /** What was read: a questionnaire, or every fault of it. */
    public sealed interface Read {

        record Sound(Questionnaire questionnaire) implements Read {}

        record Faulty(List<Fault> faults) implements Read {

            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    private final Form form;
    private final Set<String> languages = new HashSet<>();

    private QuestionnaireForm(Form form) {
        this.form = form;
    }

    /** @param owner null for a bundled one */
    public static Read read(JsonNode document, int version, @Nullable String owner) {
        Form form = Form.of(document);
        Questionnaire read = new QuestionnaireForm(form).questionnaire(version, owner);
        form.refuseUnknownFields();
        return form.faults().isEmpty() ? new Read.Sound(read) : new Read.Faulty(form.faults());
    }

    private Questionnaire questionnaire(int version, @Nullable String owner) {
        String key = form.text("key", NAME, "wrong-format", "2 to 60 small letters, digits and hyphens.");
        Map<String, String> title = form.texts("title", LANGUAGE, 1, LONGEST);
        languages.addAll(title.keySet());
        int minutes = form.wholeNumber("minutes", 1, 240);
        List<Form> forms = form.objects("questions", 1, MOST_QUESTIONS);
        List<Question> questions = forms.stream().map(this::question).toList();
        Map<String, Question> byId = new LinkedHashMap<>();
        for (int at = 0; at < questions.size(); at++) {
            if (byId.putIfAbsent(questions.get(at).id(), questions.get(at)) != null) {
                forms.get(at).fault("id", "duplicate", "Another question has this id.");
            }
        }
        for (int at = 0; at < questions.size(); at++) {
            requireSoundCondition(forms.get(at), questions.get(at), byId);
        }
        return new Questionnaire(key, version, title, minutes, questions, owner);
    }

    private Question question(Form of) {
        String id = of.text("id", NAME, "wrong-format", "2 to 60 small letters, digits and hyphens.");
        Kind kind = Kind.of(of.code("kind", code -> Kind.of(code).isPresent(), "question-kinds"))
                .orElse(Kind.TEXT);
        boolean required = of.flag("required");
        Map<String, String> text = texts(of, "text");
        List<Choice> choices = kind.hasChoices() ? choices(of) : List.of();
        Range range = switch (kind) {
            case SCALE -> scale(of);
            case NUMBER -> number(of);
            case SINGLE, MULTIPLE, TEXT -> null;
        };
        Integer longest = kind == Kind.TEXT ? (Integer) of.wholeNumber("longest", 1, 10_000) : null;
        Condition when = of.optionalObject("when")
                .map(condition -> new Condition(
                        condition.text("question", NAME, "wrong-format", "The id of a question."),
                        condition.codes("is", NAME, "of that question", 1, MOST_CHOICES)))
                .orElse(null);
        return new Question(id, kind, required, text, choices, range, longest, when);
    }

    private List<Choice> choices(Form of) {
        List<Choice> choices = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Form choice : of.objects("choices", 2, MOST_CHOICES)) {
            String code = choice.text("code", NAME, "wrong-format", "2 to 60 small letters, digits and hyphens.");
            if (!codes.add(code)) {
                choice.fault("code", "duplicate", "Another choice has this code.");
            }
            choices.add(new Choice(code, texts(choice, "text")));
        }
        return choices;
    }

    private static Range scale(Form of) {
        int least = of.wholeNumber("least", 0, 100);
        return new Range(least, of.wholeNumber("most", least + 1, least + 100));
    }

    private static Range number(Form of) {
        double least = of.number("least", -FAR, FAR);
        return new Range(least, of.number("most", least, FAR));
    }

    /** Every text has the languages of the title, or some would be asked in a language that they do not read. */
    private Map<String, String> texts(Form of, String field) {
        Map<String, String> texts = of.texts(field, languages::contains, 1, LONGEST);
        languages.stream()
                .filter(language -> of.isSound(field) && !texts.containsKey(language))
                .sorted()
                .forEach(language -> of.fault(
                        field + "/" + language, "required", "The title has this language, so must every text."));
        return texts;
    }

    private static void requireSoundCondition(Form of, Question question, Map<String, Question> byId) {
        Condition when = question.when();
        if (when == null || !of.isSound("when")) {
            return;
        }
        Question earlier = byId.get(when.question());
        if (earlier == null) {
            of.fault("when/question", "unknown-question", "There is no question of this id.");
        } else if (!earlier.kind().hasChoices()) {
            of.fault("when/question", "no-choices", "Only a question with choices can be a condition.");
        } else if (isInCycle(question, byId)) {
            of.fault("when/question", "cycle", "The conditions lead back to this question; it would never be asked.");
        } else {
            for (int at = 0; at < when.is().size(); at++) {
                if (!earlier.hasChoice(when.is().get(at))) {
                    of.fault("when/is/" + at, "unknown-code", "That question has no such choice.");
                }
            }
        }
    }

    /** True also for a question whose conditions lead into a cycle that it is not part of. */
    private static boolean isInCycle(Question question, Map<String, Question> byId) {
        Set<String> passed = new HashSet<>();
        Question at = question;
        while (at != null && at.when() != null) {
            if (!passed.add(at.id())) {
                return true;
            }
            at = byId.get(at.when().question());
        }
        return false;
    }
}
