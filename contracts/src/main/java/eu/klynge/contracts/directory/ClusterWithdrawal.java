package eu.klynge.contracts.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.klynge.contracts.Required;
import java.time.Instant;

/**
 * A cluster organisation is no longer public. Readers that keep a copy remove it.
 *
 * @param id          of the cluster organisation
 * @param slug        its last readable name
 * @param country     ISO 3166-1 alpha-2, so that a reader of one country can filter
 * @param withdrawnAt UTC
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ClusterWithdrawal(String id, String slug, String country, Instant withdrawnAt) {

    public ClusterWithdrawal {
        Required.field("id", id);
        Required.field("slug", slug);
        Required.field("country", country);
        Required.field("withdrawnAt", withdrawnAt);
    }
}
