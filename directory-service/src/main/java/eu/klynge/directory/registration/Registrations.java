package eu.klynge.directory.registration;

import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.Versioned;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All registrations. */
public interface Registrations {

    /** Empty when there is none. */
    Mono<Versioned<Registration>> find(String id);

    /** Errs with {@link eu.klynge.kit.store.DuplicateKey} when the id is taken. */
    Mono<Versioned<Registration>> create(Registration registration, RegistrationFact fact, @Nullable Receipt receipt);

    /**
     * Errs with {@link eu.klynge.kit.store.StaleVersion}, or with {@link SlugTaken} when another accepted registration has
     * the slug.
     */
    Mono<Versioned<Registration>> update(
            Versioned<Registration> from, Registration next, RegistrationFact fact, @Nullable Receipt receipt);

    /** Every one that names this contact, by e-mail. */
    Flux<Versioned<Registration>> ofContact(String email);

    /** Takes what is told of the contact and not yet sent out again, after this fact was written. */
    Mono<Void> withhold(RegistrationFact.ContactErased fact);

    /** Those whose history names this steward have just {@code steward} there, and a next version. */
    Mono<Void> forgetSteward(String name);

    /** Oldest first, at most {@code limit}. */
    Flux<Versioned<Registration>> list(Selection selection, int limit);

    /**
     * Which registrations, and from where on.
     *
     * @param state null for every state
     * @param countries null for every country
     * @param after the last one already seen, null from the beginning
     */
    record Selection(
            @Nullable State state,
            @Nullable Set<String> countries,
            @Nullable Position after) {}

    /** Place of a registration in the list. */
    record Position(Instant createdAt, String id) {}

    /** Another accepted registration has this slug. */
    final class SlugTaken extends RuntimeException {
        public SlugTaken() {
            super("slug taken", null, false, false);
        }
    }
}
