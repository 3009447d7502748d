package eu.klynge.events.attendance;

import eu.klynge.kit.store.Versioned;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The guest lists of all events; a list has its event's id. */
public interface GuestLists {

    /** Empty when the event has none. */
    Mono<Versioned<GuestList>> find(String event);

    /** Errs with {@link eu.klynge.kit.store.DuplicateKey} when the event has one. */
    Mono<Versioned<GuestList>> create(GuestList list);

    /** Errs with {@link eu.klynge.kit.store.StaleVersion}. */
    Mono<Versioned<GuestList>> update(Versioned<GuestList> from, GuestList next, List<AttendanceFact> facts);

    /** Events on whose lists an offer has expired. */
    Flux<String> withExpiredOffers(Instant now, int limit);
}
