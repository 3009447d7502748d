package eu.klynge.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.klynge.contracts.Required;

/**
 * A cluster organisation on a shortlist.
 *
 * @param nomination id of the nomination
 * @param cluster    slug of the nominee
 * @param name       of the nominee, when the shortlist was frozen
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AwardFinalist(String nomination, String cluster, String name) {

    public AwardFinalist {
        Required.field("nomination", nomination);
        Required.field("cluster", cluster);
        Required.field("name", name);
    }
}
