package eu.klynge.contracts.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.klynge.contracts.Required;
import java.time.Instant;

/**
 * A label was taken back before its end.
 *
 * @param id        of the label, the key of the record
 * @param clusterId of the organisation that held it
 * @param slug      its readable name
 * @param country   ISO 3166-1 alpha-2
 * @param scheme    id of the scheme
 * @param level     for example {@code bronze}
 * @param reason    a code, for example {@code entered-by-mistake}; more may come
 * @param revokedAt UTC
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LabelRevocation(
        String id,
        String clusterId,
        String slug,
        String country,
        String scheme,
        String level,
        String reason,
        Instant revokedAt) {

    public LabelRevocation {
        Required.field("id", id);
        Required.field("clusterId", clusterId);
        Required.field("slug", slug);
        Required.field("country", country);
        Required.field("scheme", scheme);
        Required.field("level", level);
        Required.field("reason", reason);
        Required.field("revokedAt", revokedAt);
    }
}
