package eu.klynge.contracts.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.klynge.contracts.Required;

/**
 * A statistical region. The same code may mean another area in another edition of NUTS, so the edition goes with it.
 *
 * @param code        NUTS code of level 0 to 3, for example {@code DK031}
 * @param nutsVersion year of the edition, for example {@code 2021}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Region(String code, String nutsVersion) {

    public Region {
        Required.field("code", code);
        Required.field("nutsVersion", nutsVersion);
    }
}
