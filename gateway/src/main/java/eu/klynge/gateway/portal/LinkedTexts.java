package eu.klynge.gateway.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Texts of linked data, each with its language. */
final class LinkedTexts {

    private static final int LONGEST = 240;

    private LinkedTexts() {}

    /** The text in the reader's language, else in English, else the first there is; empty for none. */
    static String in(PageLanguage language, JsonNode texts) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (JsonNode text : texts.values()) {
            byLanguage.put(
                    text.path("@language").asString(""), text.path("@value").asString(""));
        }
        String english = byLanguage.getOrDefault(
                "en", byLanguage.values().stream().findFirst().orElse(""));
        return byLanguage.getOrDefault(language.code(), english);
    }

    /** In one line, cut between words where it is longer than a description is shown. */
    static String shortened(String whole) {
        String text = whole.replaceAll("\\s+", " ").strip();
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, end > 0 ? end : text.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }
}
