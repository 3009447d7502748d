package eu.klynge.directory.pilot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question. Text may hold whatever its writer typed; it leaves the platform in no result.
 *
 * @param codes of a question with choices; empty otherwise
 * @param number of a scale or number; null otherwise
 * @param text null for every other kind
 */
public record Answer(
        String question,
        List<String> codes,
        @Nullable Double number,
        @Nullable String text) {

    public Answer {
        codes = List.copyOf(codes);
    }

    static Answer ofCodes(String question, List<String> codes) {
        return new Answer(question, codes, null, null);
    }

    static Answer ofNumber(String question, double number) {
        return new Answer(question, List.of(), number, null);
    }

    static Answer ofText(String question, String text) {
        return new Answer(question, List.of(), null, text);
    }
}
