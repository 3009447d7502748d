package eu.klynge.contracts.vocabulary;

import eu.klynge.contracts.Required;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One code of a vocabulary.
 *
 * @param code   stable, for machines
 * @param labels for people, by language (ISO 639-1); {@code und} where a name has one local form only
 * @param parent code of the broader term in the same vocabulary, null at the top
 */
public record Term(
        String code, Map<String, String> labels, @Nullable String parent) {

    public Term {
        Required.field("code", code);
        labels = Required.map("labels", labels);
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("labels is empty");
        }
    }

    /** The label in that language, else in English, else the local one. */
    public String label(String language) {
        String label = labels.getOrDefault(language, labels.get("en"));
        return label != null ? label : labels.values().iterator().next();
    }
}
