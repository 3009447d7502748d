package eu.klynge.gateway.portal;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Titles and descriptions of the pages; the portal's build takes them from its messages. */
@Component
final class HeadTexts {

    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

    private final Map<String, Map<String, String>> byLanguage;

    HeadTexts(JsonMapper json) throws IOException {
        try (var texts = new ClassPathResource("eu/klynge/portal/head.json").getInputStream()) {
            this.byLanguage = json.readValue(texts, new TypeReference<Map<String, Map<String, String>>>() {});
        }
    }

    /** @param values for the gaps that the text has */
    String text(PageLanguage language, String key, Map<String, String> values) {
        String text = byLanguage.getOrDefault(language.code(), Map.of()).get("head." + key);
        if (text == null) {
            throw new IllegalStateException("The portal has no text head." + key + " in " + language.code());
        }
        return GAP.matcher(text).replaceAll(gap -> Matcher.quoteReplacement(value(values, gap.group(1))));
    }

    private static String value(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No value for the gap " + name);
        }
        return value;
    }
}
