package eu.klynge.notification.notice;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The phrases of one language by key, as ICU message patterns.
 *
 * @param language ISO 639-1
 */
record Phrases(String language, Map<String, String> byKey) {

    /** English first: it is what everything falls back to. */
    static final List<String> LANGUAGES = List.of("en", "da", "de", "cs", "pl");

    static Phrases load(String language) {
        String resource = "/klynge/notices/" + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Phrases.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return new Phrases(
                    language,
                    properties.stringPropertyNames().stream()
                            .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String pattern(String key) {
        return Objects.requireNonNull(byKey.get(key), () -> language + " lacks " + key);
    }
}
