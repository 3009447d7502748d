package eu.klynge.events.attendance;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Which address of an account's calendar is the present one: they are numbered, and each new one ends those before it. */
public interface CalendarAddresses {

    /** So many of the latest renewals are known by their keys. */
    int KEYS_KEPT = 32;

    /** 0 for the first, which nobody asked for. */
    Mono<Integer> number(String account);

    /**
     * The number of a new one; of the present one for a request that came before.
     *
     * @param key of the request; null for one without
     */
    Mono<Integer> renew(String account, @Nullable String key);
}
