package eu.klynge.events.event;

import eu.klynge.events.account.Account;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.Versioned;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All events. */
public interface Events {

    /** Empty when there is none. */
    Mono<Versioned<Event>> find(String id);

    /** Those of these ids, in no order. */
    Flux<Versioned<Event>> all(Collection<String> ids);

    /** Errs with {@link eu.klynge.kit.store.DuplicateKey} when the id is taken. */
    Mono<Versioned<Event>> create(Event event, EventFact fact, @Nullable Receipt receipt);

    /** Errs with {@link eu.klynge.kit.store.StaleVersion}. */
    Mono<Versioned<Event>> update(Versioned<Event> from, EventFact fact, @Nullable Receipt receipt);

    /** Those that the account may edit, latest draft first, at most {@code limit}. */
    Flux<Versioned<Event>> of(Account account, @Nullable Position after, int limit);

    /** Those of a series, earliest first. */
    Flux<Versioned<Event>> ofSeries(String series);

    /** Published ones that ended before, at most {@code limit}. */
    Flux<Versioned<Event>> endedBefore(Instant time, int limit);

    /** Whatever their state, ended after {@code from} and not after {@code to}, at most {@code limit}. */
    Flux<Versioned<Event>> endedBetween(Instant from, Instant to, int limit);

    /** Place of an event in the list. */
    record Position(Instant createdAt, String id) {}
}
