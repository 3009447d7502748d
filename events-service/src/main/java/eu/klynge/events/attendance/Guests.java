package eu.klynge.events.attendance;

import java.time.Instant;
import java.util.Collection;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The persons behind registrations. */
public interface Guests {

    /** Keeps a guest; one that is there already stays, and is what comes back. */
    Mono<Guest> keep(Guest guest);

    Mono<Guest> find(String id);

    Flux<Guest> all(Collection<String> ids);

    /** Registrations of an account, the latest first. */
    Flux<Guest> ofAccount(String account, int limit);

    /** Who is known of an event's guests. */
    Flux<Guest> ofEvent(String event, int limit);

    /** Forgets a person, and tells so; the seat stays counted as it is. */
    Mono<Void> forget(String id);

    /** Guests older than that, of whom it is to be seen whether they came onto a list. */
    Flux<Guest> keptBetween(Instant from, Instant to, int limit);
}
