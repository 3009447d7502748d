package eu.klynge.notification.agency;

import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.Versioned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All agencies. */
public interface Agencies {

    /** Empty when there is none. */
    Mono<Versioned<Agency>> find(String id);

    /** Empty when there is none. */
    Mono<Versioned<Agency>> ofClient(String clientId);

    /**
     * Errs with {@link ClientIdTaken} when another agency has the client id, with {@link eu.klynge.kit.store.DuplicateKey}
     * when the id is taken.
     */
    Mono<Versioned<Agency>> create(Agency agency, AgencyFact fact, @Nullable Receipt receipt);

    /** Errs with {@link eu.klynge.kit.store.StaleVersion}. */
    Mono<Versioned<Agency>> update(Versioned<Agency> from, Agency next, AgencyFact fact, @Nullable Receipt receipt);

    /** Oldest first, at most {@code limit}. */
    Flux<Versioned<Agency>> list(Selection selection, int limit);

    /**
     * Which agencies, and from where on.
     *
     * @param state null for every state
     * @param after the last one already seen, null from the beginning
     */
    record Selection(@Nullable State state, @Nullable Position after) {}

    /** Place of an agency in the list. */
    record Position(Instant createdAt, String id) {}

    /** Another agency has this client id. */
    final class ClientIdTaken extends RuntimeException {
        public ClientIdTaken() {
            super("client id taken", null, false, false);
        }
    }
}
