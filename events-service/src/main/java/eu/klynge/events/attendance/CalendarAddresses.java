package eu.klynge.events.attendance;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Which address of an account's calendar is the present one: they are numbered, and each new one ends those before it. */
public interface CalendarAddresses {

    /** 0 for the first, which nobody asked for. */
    Mono<Integer> number(String account);

    /**
     * The number of a new one.
     *
     * @param key of the request; the one that came last with the same key makes nothing new; null for a request without one
     */
    Mono<Integer> renew(String account, @Nullable String key);
}
