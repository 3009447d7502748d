package eu.klynge.contracts.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.klynge.contracts.Required;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A label for the excellence of cluster management was granted, or renewed.
 *
 * @param id             of the label, the key of the record: one for an organisation, scheme and level
 * @param clusterId      of the organisation that holds it
 * @param slug           its readable name
 * @param country        ISO 3166-1 alpha-2
 * @param scheme         id of the scheme
 * @param schemeVersion  that it was assessed by
 * @param level          for example {@code bronze}
 * @param renewed        true when it goes on from an earlier one
 * @param validFrom      first day; of a renewal it may lie before the day of granting
 * @param validUntil     last day
 * @param renewableUntil last day on which it may be renewed without a gap
 * @param grantedAt      UTC
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LabelGrant(
        String id,
        String clusterId,
        String slug,
        String country,
        String scheme,
        int schemeVersion,
        String level,
        boolean renewed,
        LocalDate validFrom,
        LocalDate validUntil,
        LocalDate renewableUntil,
        Instant grantedAt) {

    public LabelGrant {
        Required.field("id", id);
        Required.field("clusterId", clusterId);
        Required.field("slug", slug);
        Required.field("country", country);
        Required.field("scheme", scheme);
        Required.field("level", level);
        Required.field("validFrom", validFrom);
        Required.field("validUntil", validUntil);
        Required.field("renewableUntil", renewableUntil);
        Required.field("grantedAt", grantedAt);
    }
}
