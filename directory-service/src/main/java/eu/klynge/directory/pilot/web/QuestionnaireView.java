package eu.klynge.directory.pilot.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.directory.pilot.Question;
import eu.klynge.directory.pilot.Questionnaire;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A questionnaire in the shape in which it is published, with its version and languages. */
record QuestionnaireView(
        String key,
        int version,
        List<String> languages,
        Map<String, String> title,
        int minutes,
        List<QuestionView> questions) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record QuestionView(
            String id,
            String kind,
            boolean required,
            Map<String, String> text,
            @Nullable List<Question.Choice> choices,
            @Nullable Number least,
            @Nullable Number most,
            @Nullable Integer longest,
            Question.@Nullable Condition when) {

        static QuestionView of(Question question) {
            Question.Range range = question.range();
            return new QuestionView(
                    question.id(),
                    question.kind().code(),
                    question.required(),
                    question.text(),
                    question.choices().isEmpty() ? null : question.choices(),
                    range == null ? null : plain(question, range.least()),
                    range == null ? null : plain(question, range.most()),
                    question.longest(),
                    question.when());
        }

        private static Number plain(Question question, double end) {
            return question.kind() == Question.Kind.SCALE ? (Number) (int) end : (Number) end;
        }
    }

    /** A line of the list. */
    record QuestionnaireLine(
            String key, int version, List<String> languages, Map<String, String> title, int minutes, int questions) {

        static QuestionnaireLine of(Questionnaire questionnaire) {
            return new QuestionnaireLine(
                    questionnaire.key(),
                    questionnaire.version(),
                    spoken(questionnaire),
                    questionnaire.title(),
                    questionnaire.minutes(),
                    questionnaire.questions().size());
        }
    }

    static QuestionnaireView of(Questionnaire questionnaire) {
        return new QuestionnaireView(
                questionnaire.key(),
                questionnaire.version(),
                spoken(questionnaire),
                questionnaire.title(),
                questionnaire.minutes(),
                questionnaire.questions().stream().map(QuestionView::of).toList());
    }

    private static List<String> spoken(Questionnaire questionnaire) {
        return List.copyOf(new TreeSet<>(questionnaire.title().keySet()));
    }
}
