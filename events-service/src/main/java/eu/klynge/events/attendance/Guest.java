package eu.klynge.events.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The person behind a registration: personal data, kept here and sent nowhere.
 *
 * @param id of the registration
 * @param event id of the event
 * @param digest of the request that made it, in case it comes again
 * @param account subject of the account, where the guest had one
 * @param country ISO 3166-1 alpha-2, of the organisation
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
        Map<String, List<String>> answers,
        Instant registeredAt) {}
