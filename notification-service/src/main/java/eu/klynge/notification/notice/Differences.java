package eu.klynge.notification.notice;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What changed, or how things stand now, as the value of a parameter: a line each, its parts between tabs. */
public final class Differences {

    private static final String BETWEEN = "\t";
    private static final int PARTS = 4;

    private Differences() {}

    /**
     * @param code such as {@code session-moved}; the phrase {@code difference.<code>} says what it is
     * @param subject what changed, in its owner's words
     * @param before null for what is new
     * @param after null for what is gone
     */
    public record Difference(
            String code,
            String subject,
            @Nullable String before,
            @Nullable String after) {

        /** The subject, and what there is of before and after. */
        String words() {
            var change = before == null ? after : after == null ? before : before + " → " + after;
            return change == null ? subject : subject + ": " + change;
        }
    }

    public static String text(List<Difference> differences) {
        return differences.stream()
                .map(one -> String.join(
                        BETWEEN, part(one.code()), part(one.subject()), part(one.before()), part(one.after())))
                .collect(Collectors.joining("\n"));
    }

    private static String part(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ");
    }

    /** @throws IllegalArgumentException when it is not as {@link #text} writes it */
    static List<Difference> read(String text) {
        return text.lines().map(Differences::line).toList();
    }

    private static Difference line(String line) {
        var parts = line.split(BETWEEN, -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("four parts are expected");
        }
        return new Difference(
                parts[0], parts[1], parts[2].isEmpty() ? null : parts[2], parts[3].isEmpty() ? null : parts[3]);
    }
}
