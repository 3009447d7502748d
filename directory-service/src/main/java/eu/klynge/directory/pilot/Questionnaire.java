package eu.klynge.directory.pilot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a questionnaire. It never changes: another wording is the next version.
 *
 * @param title by language; its languages are those of every text
 * @param minutes that answering takes, about
 * @param owner account of the steward who published it; null for those that come with the platform
 */
public record Questionnaire(
        String key,
        int version,
        Map<String, String> title,
        int minutes,
        List<Question> questions,
        @Nullable String owner) {

    public Questionnaire {
        title = Map.copyOf(title);
        questions = List.copyOf(questions);
    }

    public String id() {
        return id(key, version);
    }

    public static String id(String key, int version) {
        return key + "/" + version;
    }

    public boolean speaks(String language) {
        return title.containsKey(language);
    }

    public Optional<Question> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** Whether a question is asked, after these answers. Conditions have no cycles, so this ends. */
    boolean asks(Question question, Map<String, Answer> answers) {
        Question.Condition when = question.when();
        if (when == null) {
            return true;
        }
        Answer earlier = answers.get(when.question());
        return earlier != null
                && earlier.codes().stream().anyMatch(when.is()::contains)
                && asks(question(when.question()).orElseThrow(), answers);
    }
}
