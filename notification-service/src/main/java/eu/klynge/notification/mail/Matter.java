package eu.klynge.notification.mail;

import java.util.Map;

/**
 * What is to be said: a template and what goes into it. The words are found when it is said, in the reader's language.
 *
 * @param parameters by name; values are text, numbers and codes as text
 */
public record Matter(String template, Map<String, String> parameters) {

    public Matter {
        parameters = Map.copyOf(parameters);
    }

    /** The template alone: parameters may quote what somebody wrote. */
    @Override
    public String toString() {
        return "Matter[" + template + "]";
    }
}
