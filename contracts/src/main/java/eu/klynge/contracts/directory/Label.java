package eu.klynge.contracts.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.klynge.contracts.Required;
import java.time.LocalDate;

/**
 * The highest label that an organisation holds and that is valid.
 *
 * @param scheme     id of the scheme
 * @param level      for example {@code bronze}
 * @param validUntil last day
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Label(String scheme, String level, LocalDate validUntil) {

    public Label {
        Required.field("scheme", scheme);
        Required.field("level", level);
        Required.field("validUntil", validUntil);
    }
}
