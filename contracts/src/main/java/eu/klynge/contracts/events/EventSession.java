package eu.klynge.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.contracts.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of an event's programme, without names of persons.
 *
 * @param id        the organiser's own; the same over revisions
 * @param kind      in the organiser's words
 * @param starts    local time, such as 2027-09-29T09:00
 * @param ends      local time
 * @param track     its name
 * @param room      its name
 * @param audiences codes of vocabulary {@code event-audiences}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventSession(
        String id,
        String title,
        @Nullable String kind,
        String starts,
        String ends,
        @Nullable String track,
        @Nullable String room,
        List<String> audiences) {

    public EventSession {
        Required.field("id", id);
        Required.field("title", title);
        Required.field("starts", starts);
        Required.field("ends", ends);
        audiences = Required.list("audiences", audiences);
    }
}
