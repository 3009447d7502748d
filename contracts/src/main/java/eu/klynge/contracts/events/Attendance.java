package eu.klynge.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.contracts.Required;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a registration for an event stands. Who it is stays with the owner.
 *
 * @param id           of the registration
 * @param event        id of the event
 * @param standing     requested, confirmed, waiting, offered, declined, expired, refused or cancelled
 * @param parts        days and sessions it asks for, {@code day:2027-09-29} or {@code session:opening}
 * @param group        of those who registered together
 * @param offeredUntil of an offered seat
 * @param checkedInAt  when the guest arrived
 * @param formerly     how it stood before, in the record of a move; null for a new one
 * @param position     in the line of those who wait, 1 for the first; null unless it waits
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attendance(
        String id,
        String event,
        String standing,
        List<String> parts,
        @Nullable String group,
        Instant registeredAt,
        @Nullable Instant offeredUntil,
        @Nullable Instant checkedInAt,
        @Nullable String formerly,
        @Nullable Integer position) {

    public Attendance {
        Required.field("id", id);
        Required.field("event", event);
        Required.field("standing", standing);
        parts = Required.list("parts", parts);
        Required.field("registeredAt", registeredAt);
    }
}
