package eu.klynge.directory.registration;

import com.github.f4b6a3.uuid.UuidCreator;
import eu.klynge.directory.registration.RegistrationFact.Resubmitted;
import eu.klynge.directory.registration.RegistrationFact.Submitted;
import eu.klynge.directory.registration.RegistrationRefused.AlreadyDecided;
import eu.klynge.directory.registration.RegistrationRefused.NoSuchRegistration;
import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What applicants do: submit, look, and correct. */
public final class Applications {

    private final Registrations registrations;
    private final Clock clock;

    public Applications(Registrations registrations, Clock clock) {
        this.registrations = registrations;
        this.clock = clock;
    }

    /** The same key and form come to the same outcome, however often they arrive and however close together. */
    public Mono<Outcome> submit(RegistrationForm.Sound form, @Nullable IdempotencyKey key) {
        Instant now = clock.instant();
        if (key == null) {
            Registration registration =
                    Registration.submitted(UuidCreator.getTimeOrderedEpoch().toString(), form, now);
            return registrations
                    .create(registration, new Submitted(registration), null)
                    .map(Outcome::of);
        }
        // An id made of the key turns the store's own uniqueness of ids into that of keys.
        String id = UuidCreator.getNameBasedSha1(key.key()).toString();
        Registration registration = Registration.submitted(id, form, now);
        Outcome outcome = Outcome.of(registration, 1);
        Receipt receipt = new Receipt(key.key(), key.digest(), 1, outcome.asJson());
        return registrations
                .create(registration, new Submitted(registration), receipt)
                .map(Outcome::of)
                .onErrorResume(DuplicateKey.class, taken -> repeated(id, key));
    }

    private Mono<Outcome> repeated(String id, IdempotencyKey key) {
        return registrations.find(id).map(earlier -> {
            // The first receipt is the submission's; later commands push it out only after many repetitions of their
            // own.
            Receipt receipt = earlier.receipts().getFirst();
            key.requireSameRequest(receipt.digest());
            return Outcome.of(receipt);
        });
    }

    /** Replaces what was submitted; it waits for a steward again. */
    public Mono<Versioned<Registration>> resubmit(String id, long version, RegistrationForm.Sound form) {
        return registrations
                .find(id)
                .switchIfEmpty(Mono.error(NoSuchRegistration::new))
                .flatMap(current -> {
                    if (current.version() != version) {
                        return Mono.error(new StaleVersion());
                    }
                    if (current.state().isDecided()) {
                        return Mono.error(new AlreadyDecided(current.state().state()));
                    }
                    Registration next = current.state().resubmitted(form, clock.instant());
                    return registrations.update(current, next, new Resubmitted(next), null);
                });
    }

    public Mono<Versioned<Registration>> look(String id) {
        return registrations.find(id).switchIfEmpty(Mono.error(NoSuchRegistration::new));
    }
}
