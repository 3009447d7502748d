package eu.klynge.standalone.launcher.terminal;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line of a log as a person wants it: short, and of a JSON line the words alone. */
public final class LogLine {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 400;
    private static final String CAUSE = "Caused by: ";

    private LogLine() {}

    public static String brief(String line) {
        var words = json(line).map(LogLine::words).orElse(line).strip();
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }

    private static Optional<JsonNode> json(String line) {
        if (!line.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(line));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static String words(JsonNode line) {
        var level = line.path("log").path("level").asString("");
        var message =
                line.path("message").asString("").strip().lines().findFirst().orElse("");
        var cause = deepest(line.path("error").path("stack_trace").asString(""));
        return (level + " " + message + (cause.isEmpty() ? "" : " – " + cause)).strip();
    }

    private static String deepest(String trace) {
        var last = trace.lastIndexOf(CAUSE);
        return last < 0
                ? ""
                : trace.substring(last + CAUSE.length()).lines().findFirst().orElse("");
    }
}
