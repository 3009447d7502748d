package eu.klynge.directory.person;

import com.github.f4b6a3.uuid.UuidCreator;
import eu.klynge.directory.account.Accounts;
import eu.klynge.directory.account.Invitations;
import eu.klynge.directory.cluster.Revisions;
import eu.klynge.directory.person.PersonRefused.NoSuchPerson;
import eu.klynge.directory.registration.Registration;
import eu.klynge.directory.registration.RegistrationFact.ContactErased;
import eu.klynge.directory.registration.Registrations;
import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** Erases people: on record first, then step by step. Each step may be repeated, and is until all have worked. */
public final class Erasing {

    private static final Logger log = LoggerFactory.getLogger(Erasing.class);
    private static final int AT_ONCE = 50;
    private static final int ATTEMPTS = 10;

    private final Erasures erasures;
    private final Registrations registrations;
    private final Revisions revisions;
    private final Accounts accounts;
    private final Invitations invitations;
    private final List<Traces> traces;
    private final Farewells farewells;
    private final Clock clock;

    Erasing(
            Erasures erasures,
            Registrations registrations,
            Revisions revisions,
            Accounts accounts,
            Invitations invitations,
            List<Traces> traces,
            Farewells farewells,
            Clock clock) {
        this.erasures = erasures;
        this.registrations = registrations;
        this.revisions = revisions;
        this.accounts = accounts;
        this.invitations = invitations;
        this.traces = List.copyOf(traces);
        this.farewells = farewells;
        this.clock = clock;
    }

    /** The erasure as it is put on record. {@link #carryOut} does it now, the next sweep does it surely. */
    public Mono<Erasure> request(Person person, @Nullable IdempotencyKey key) {
        String id = key == null
                ? UuidCreator.getTimeOrderedEpoch().toString()
                : UuidCreator.getNameBasedSha1(key.key()).toString();
        return erasures.open(new Erasure(id, key == null ? "" : key.digest(), person, clock.instant(), null))
                .doOnNext(opened -> {
                    if (key != null) {
                        key.requireSameRequest(opened.asked());
                    }
                });
    }

    public Mono<Erasure> look(String id) {
        return erasures.find(id).switchIfEmpty(Mono.error(NoSuchPerson::new));
    }

    /**
     * What is here goes first; the account when the identity provider answers. A command that was under way until then may have
     * written the name once more. Other services hear of it when the account can do nothing there any more.
     */
    public Mono<Void> carryOut(Erasure erasure) {
        Person person = erasure.person();
        if (person == null) {
            return Mono.empty();
        }
        return Flux.fromIterable(person.registrations())
                .concatMap(this::eraseContact)
                .then(forgetNames(person))
                .then(removeAccount(person))
                .then(forgetNames(person))
                .then(Mono.justOrEmpty(person.account()).flatMap(farewells::tell))
                .then(Mono.defer(() -> erasures.done(erasure.id(), clock.instant())));
    }

    /** Those that are not done yet; one that does not work does not keep the others waiting. */
    Mono<Void> sweep() {
        return erasures.pending(AT_ONCE)
                .concatMap(erasure -> carryOut(erasure).onErrorResume(away -> {
                    log.warn("Erasure {} waits: {}", erasure.id(), away.toString());
                    return Mono.empty();
                }))
                .then();
    }

    private Mono<Void> eraseContact(String registrationId) {
        return Mono.defer(() -> registrations.find(registrationId))
                .flatMap(this::withoutContact)
                // A steward decides on it at this moment.
                .retryWhen(Retry.max(ATTEMPTS).filter(StaleVersion.class::isInstance))
                .flatMap(erased -> registrations.withhold(new ContactErased(erased)));
    }

    private Mono<Registration> withoutContact(Versioned<Registration> found) {
        if (found.state().contact() == null) {
            return Mono.just(found.state());
        }
        Registration erased = found.state().withoutContact(clock.instant());
        return registrations
                .update(found, erased, new ContactErased(erased), null)
                .thenReturn(erased);
    }

    private Mono<Void> forgetNames(Person person) {
        String account = person.account();
        Mono<Void> steward = person.name() == null ? Mono.empty() : registrations.forgetSteward(person.name());
        return account == null
                ? steward
                : steward.then(revisions.forget(account))
                        .thenMany(Flux.fromIterable(traces))
                        .concatMap(trace -> trace.forget(account))
                        .then();
    }

    private Mono<Void> removeAccount(Person person) {
        String account = person.account();
        return account == null
                ? Mono.empty()
                : Mono.fromRunnable(() -> accounts.remove(account))
                        .subscribeOn(Schedulers.boundedElastic())
                        .then(invitations.forget(account));
    }
}
