package eu.klynge.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.contracts.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A category of an award.
 *
 * @param finalists in the order of the shortlist; empty before it is frozen
 * @param winner    id of the nomination that won, once the award is handed over
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AwardCategory(
        String id,
        String name,
        List<AwardFinalist> finalists,
        @Nullable String winner) {

    public AwardCategory {
        Required.field("id", id);
        Required.field("name", name);
        finalists = Required.list("finalists", finalists);
    }
}
