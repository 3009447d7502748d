package eu.klynge.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.klynge.contracts.Required;

/**
 * A cluster organisation behind an event.
 *
 * @param slug    of the cluster
 * @param country ISO 3166-1 alpha-2
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record EventOrganisation(String slug, String name, String country) {

    public EventOrganisation {
        Required.field("slug", slug);
        Required.field("name", name);
        Required.field("country", country);
    }
}
