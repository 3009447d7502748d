package eu.klynge.contracts.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.klynge.contracts.Required;

/**
 * What an organisation has won, or was a finalist of.
 *
 * @param award    id of the award; its page and its chain are public
 * @param name     of the award
 * @param year     when it was handed over, in the award's time zone
 * @param category name of the category
 * @param place    {@code winner} or {@code finalist}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Honour(String award, String name, int year, String category, String place) {

    public Honour {
        Required.field("award", award);
        Required.field("name", name);
        Required.field("category", category);
        Required.field("place", place);
    }
}
