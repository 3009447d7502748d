package eu.klynge.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.contracts.Required;
import org.jspecify.annotations.Nullable;

/**
 * Where people meet.
 *
 * @param country ISO 3166-1 alpha-2
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventPlace(@Nullable String venue, @Nullable String street, String city, String country) {

    public EventPlace {
        Required.field("city", city);
        Required.field("country", country);
    }
}
