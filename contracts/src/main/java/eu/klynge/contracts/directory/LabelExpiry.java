package eu.klynge.contracts.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.klynge.contracts.Required;
import java.time.LocalDate;

/**
 * A label ends soon. Told 12, 6, 3 and 1 months before; who was away is told the latest alone.
 *
 * @param id             of the label, the key of the record
 * @param clusterId      of the organisation that holds it
 * @param slug           its readable name
 * @param country        ISO 3166-1 alpha-2
 * @param scheme         id of the scheme
 * @param level          for example {@code bronze}
 * @param validUntil     last day
 * @param renewableUntil last day on which it may be renewed without a gap
 * @param monthsLeft     12, 6, 3 or 1: so many months or fewer
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LabelExpiry(
        String id,
        String clusterId,
        String slug,
        String country,
        String scheme,
        String level,
        LocalDate validUntil,
        LocalDate renewableUntil,
        int monthsLeft) {

    public LabelExpiry {
        Required.field("id", id);
        Required.field("clusterId", clusterId);
        Required.field("slug", slug);
        Required.field("country", country);
        Required.field("scheme", scheme);
        Required.field("level", level);
        Required.field("validUntil", validUntil);
        Required.field("renewableUntil", renewableUntil);
    }
}
