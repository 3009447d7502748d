package eu.klynge.contracts.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.klynge.contracts.Required;
import java.time.LocalDate;

/**
 * Recognition by a national cluster programme, which waives the admission criteria.
 *
 * @param validUntil the last day on which it holds
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Recognition(String programme, String issuer, LocalDate validUntil) {

    public Recognition {
        Required.field("programme", programme);
        Required.field("issuer", issuer);
        Required.field("validUntil", validUntil);
    }
}
