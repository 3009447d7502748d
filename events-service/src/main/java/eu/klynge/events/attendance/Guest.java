package eu.klynge.events.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The person behind a registration: personal data, kept in one collection and told on one restricted topic.
 *
 * @param id of the registration
 * @param event id of the event
 * @param digest of the request that made it, in case it comes again
 * @param account subject of the account, where the guest had one
 * @param country ISO 3166-1 alpha-2, of the organisation
 * @param language ISO 639-1, the language to write in
 * @param answers values by the question's id
 */
public record Guest(
        String id,
        String event,
        String digest,
        @Nullable String account,
        String name,
        String email,
        @Nullable String organisation,
        @Nullable String country,
        String language,
        Map<String, List<String>> answers,
        Instant registeredAt) {

    /** What is left of somebody who is forgotten: that there was a registration. */
    public static Guest forgotten(String id, String event, Instant registeredAt) {
        return new Guest(id, event, "", null, "", "", null, null, "", Map.of(), registeredAt);
    }

    public boolean isForgotten() {
        return email.isEmpty();
    }

    /** The id alone: a log line must not tell who the person is. */
    @Override
    public String toString() {
        return "Guest[" + id + "]";
    }
}
