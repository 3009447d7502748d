package eu.klynge.events.attendance;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Something an organiser asks.
 *
 * @param text by language (ISO 639-1)
 * @param options of a choice, in the organiser's words
 */
public record Question(String id, Map<String, String> text, Kind kind, boolean required, List<String> options) {

    /** What counts as an answer. */
    public enum Kind {
        TEXT,
        /** One of the options. */
        CHOICE,
        /** Any of the options. */
        CHOICES,
        /** 1 to 5. */
        SCALE,
        YES_NO;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Question {
        text = Map.copyOf(text);
        options = List.copyOf(options);
    }

    /** Whether the values answer it; none do when it may be left out. */
    public boolean takes(List<String> values) {
        return switch (kind) {
            case TEXT -> values.size() == 1 && !values.getFirst().isBlank();
            case CHOICE -> values.size() == 1 && options.contains(values.getFirst());
            case CHOICES -> !values.isEmpty() && options.containsAll(values);
            case SCALE -> values.size() == 1 && values.getFirst().matches("[1-5]");
            case YES_NO -> values.size() == 1 && values.getFirst().matches("yes|no");
        };
    }
}
