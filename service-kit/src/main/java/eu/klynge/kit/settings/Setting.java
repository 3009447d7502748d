package eu.klynge.kit.settings;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One environment variable that a service reads.
 *
 * @param variable its name
 * @param required whether the service refuses to start without it
 * @param shape what a value must match as a whole
 * @param example what an operator is shown
 */
record Setting(String variable, boolean required, Pattern shape, String example) {

    /** A line of {@code klynge/settings.tsv}: variable, required or optional, pattern, example. */
    static Setting parse(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 4) {
            throw new IllegalArgumentException("settings.tsv wants four columns: " + line);
        }
        return new Setting(columns[0], columns[1].equals("required"), Pattern.compile(columns[2]), columns[3]);
    }

    /** What is wrong with a value, never repeating the value: it may be a secret. */
    Optional<String> fault(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return required ? Optional.of(variable + " is not set (for example " + example + ")") : Optional.empty();
        }
        return shape.matcher(value).matches()
                ? Optional.empty()
                : Optional.of(variable + " has the wrong shape (for example " + example + ")");
    }
}
