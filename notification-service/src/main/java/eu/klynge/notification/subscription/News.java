package eu.klynge.notification.subscription;

import eu.klynge.notification.mail.Matter;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * One fact of a topic, as it is told.
 *
 * @param event id of the fact: told once under it
 * @param parameters of the notice, but for its title
 * @param titles of what it is about, by language (ISO 639-1); empty when the notice has no title
 */
public record News(
        String event,
        Happening happening,
        Instant at,
        Scope scope,
        Map<String, String> parameters,
        Map<String, String> titles) {

    public News {
        parameters = Map.copyOf(parameters);
        titles = Map.copyOf(titles);
    }

    /** With the title in this language, else in English, else as it has one. */
    Matter matter(String language) {
        var all = new HashMap<>(parameters);
        titles.values().stream().sorted().findFirst().ifPresent(any -> {
            var english = titles.getOrDefault("en", any);
            all.put("title", titles.getOrDefault(language, english));
        });
        return new Matter(happening.code(), all);
    }
}
