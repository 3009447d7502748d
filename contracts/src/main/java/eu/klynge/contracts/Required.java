package eu.klynge.contracts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a record that lacks a field, so that a half-written message is never taken for a whole one. Every method throws
 * {@link IllegalArgumentException} with the name of the missing field.
 */
public final class Required {

    private Required() {}

    public static <T> T field(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    /** An unmodifiable copy; a null element counts as missing. */
    public static <T> List<T> list(String name, @Nullable List<T> values) {
        List<T> present = field(name, values);
        present.forEach(value -> field(name + "[]", value));
        return List.copyOf(present);
    }

    /** An unmodifiable copy in the order given; a null key or value counts as missing. */
    public static <V> Map<String, V> map(String name, @Nullable Map<String, V> values) {
        Map<String, V> copy = new LinkedHashMap<>();
        field(name, values).forEach((key, value) -> copy.put(field(name + "{}", key), field(name + "." + key, value)));
        return Collections.unmodifiableMap(copy);
    }
}
