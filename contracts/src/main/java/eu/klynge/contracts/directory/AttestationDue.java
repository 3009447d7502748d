package eu.klynge.contracts.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.klynge.contracts.Required;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An organisation's entry turns stale soon unless its editors attest it. Told 3 months and 1 month before; who was away is
 * told the latest alone.
 *
 * @param id         of the cluster, the key of the record
 * @param slug       its readable name
 * @param country    ISO 3166-1 alpha-2
 * @param attestedAt when its editors last said that all of it is so, UTC
 * @param attestBy   day on which that was twelve months ago
 * @param monthsLeft 3 or 1: so many months or fewer
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AttestationDue(
        String id, String slug, String country, Instant attestedAt, LocalDate attestBy, int monthsLeft) {

    public AttestationDue {
        Required.field("id", id);
        Required.field("slug", slug);
        Required.field("country", country);
        Required.field("attestedAt", attestedAt);
        Required.field("attestBy", attestBy);
    }
}
