package eu.klynge.contracts.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import eu.klynge.contracts.Required;
import java.util.List;

/**
 * The office that runs the cluster.
 *
 * @param fullTimeEquivalents dedicated staff, in full-time equivalents
 * @param languages           working languages, ISO 639-1
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Management(@JsonProperty(required = true) double fullTimeEquivalents, List<String> languages) {

    public Management {
        languages = Required.list("languages", languages);
    }
}
