package eu.klynge.directory.pilot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param id unique in its questionnaire; answers name it
 * @param text by language
 * @param choices of a single or multiple question, in their order; empty otherwise
 * @param range of a scale (whole steps, both ends included) or a number; null otherwise
 * @param longest characters of a text; null otherwise
 * @param when asked only of those who answered so; null: asked of everybody
 */
public record Question(
        String id,
        Kind kind,
        boolean required,
        Map<String, String> text,
        List<Choice> choices,
        @Nullable Range range,
        @Nullable Integer longest,
        @Nullable Condition when) {

    public enum Kind {
        SINGLE,
        MULTIPLE,
        SCALE,
        NUMBER,
        TEXT;

        /** As the documents have it. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Optional<Kind> of(String code) {
            return List.of(values()).stream()
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }

        boolean hasChoices() {
            return this == SINGLE || this == MULTIPLE;
        }
    }

    /** @param text by language */
    public record Choice(String code, Map<String, String> text) {

        public Choice {
            text = Map.copyOf(text);
        }
    }

    public record Range(double least, double most) {}

    /**
     * @param question an earlier or later one with choices
     * @param is any of these codes
     */
    public record Condition(String question, List<String> is) {

        public Condition {
            is = List.copyOf(is);
        }
    }

    public Question {
        text = Map.copyOf(text);
        choices = List.copyOf(choices);
    }

    boolean hasChoice(String code) {
        return choices.stream().anyMatch(choice -> choice.code().equals(code));
    }
}
