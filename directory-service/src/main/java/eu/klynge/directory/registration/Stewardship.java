package eu.klynge.directory.registration;

import com.github.f4b6a3.uuid.UuidCreator;
import eu.klynge.directory.authority.Authority;
import eu.klynge.directory.registration.RegistrationRefused.AlreadyDecided;
import eu.klynge.directory.registration.RegistrationRefused.AnotherCountry;
import eu.klynge.directory.registration.RegistrationRefused.NoSuchRegistration;
import eu.klynge.directory.registration.Registrations.SlugTaken;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import eu.klynge.kit.telemetry.RequestTrace;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What stewards do, each for the countries of the own token. */
public final class Stewardship {

    private static final Logger log = LoggerFactory.getLogger(Stewardship.class);
    private static final int SLUG_ATTEMPTS = 20;

    private final Registrations registrations;
    private final WhenAccepted whenAccepted;
    private final Clock clock;

    public Stewardship(Registrations registrations, WhenAccepted whenAccepted, Clock clock) {
        this.registrations = registrations;
        this.whenAccepted = whenAccepted;
        this.clock = clock;
    }

    public Mono<Versioned<Registration>> look(String id, Caller steward) {
        return registrations
                .find(id)
                .switchIfEmpty(Mono.error(NoSuchRegistration::new))
                .doOnNext(found -> requireCountry(steward, found.state()));
    }

    /** Oldest first; a steward who asks for no country gets all of the own ones. */
    public Flux<Versioned<Registration>> list(
            Caller steward,
            @Nullable State state,
            @Nullable String country,
            Registrations.@Nullable Position after,
            int limit) {
        if (country != null && !Authority.stewards(country, steward)) {
            return Flux.error(new AnotherCountry(country));
        }
        Set<String> own = steward.countries().contains("*") ? null : steward.countries();
        Set<String> countries = country == null ? own : Set.of(country);
        return registrations.list(new Registrations.Selection(state, countries, after), limit);
    }

    /**
     * @param version the one the steward has seen; null for whichever is the latest
     * @param key null when the steward sent none
     */
    public Mono<Outcome> carryOut(
            String id, @Nullable Long version, StewardCommand command, Caller steward, @Nullable IdempotencyKey key) {
        return look(id, steward).flatMap(current -> {
            var earlier = key == null ? null : current.receipt(key.key()).orElse(null);
            if (key != null && earlier != null) {
                key.requireSameRequest(earlier.digest());
                return Mono.just(Outcome.of(earlier));
            }
            if (version != null && current.version() != version) {
                return Mono.error(new StaleVersion());
            }
            if (current.state().isDecided()) {
                return Mono.error(new AlreadyDecided(current.state().state()));
            }
            return write(current, command, steward, key, 1);
        });
    }

    private Mono<Outcome> write(
            Versioned<Registration> current,
            StewardCommand command,
            Caller steward,
            @Nullable IdempotencyKey key,
            int attempt) {
        RegistrationFact fact = decide(current.state(), command, steward.name(), attempt);
        Registration next = fact.registration();
        long version = current.version() + 1;
        Receipt receipt = key == null
                ? null
                : new Receipt(
                        key.key(),
                        key.digest(),
                        version,
                        Outcome.of(next, version).asJson());
        return registrations
                .update(current, next, fact, receipt)
                .flatMap(written -> headStart(fact).thenReturn(Outcome.of(written)))
                .onErrorResume(
                        SlugTaken.class,
                        taken -> attempt < SLUG_ATTEMPTS
                                ? write(current, command, steward, key, attempt + 1)
                                : Mono.error(taken));
    }

    private RegistrationFact decide(Registration registration, StewardCommand command, String steward, int attempt) {
        Instant now = clock.instant();
        return switch (command) {
            case StewardCommand.TakeIntoReview ignored ->
                new RegistrationFact.TakenIntoReview(registration.inReview(steward, now));
            case StewardCommand.RequestChanges(String message) ->
                new RegistrationFact.ChangesRequested(registration.changesRequested(steward, message, now));
            case StewardCommand.Reject(String reason) ->
                new RegistrationFact.Rejected(registration.rejected(steward, reason, now));
            case StewardCommand.Accept ignored ->
                new RegistrationFact.Accepted(registration.accepted(
                        steward,
                        UuidCreator.getTimeOrderedEpoch().toString(),
                        Slug.of(registration.organisation().name(), attempt),
                        now));
        };
    }

    private Mono<Void> headStart(RegistrationFact fact) {
        if (!(fact instanceof RegistrationFact.Accepted(Registration accepted))) {
            return Mono.empty();
        }
        return whenAccepted
                .accepted(accepted)
                .transform(RequestTrace.onError(
                        later -> log.info("Registration {} takes effect by its event", accepted.id(), later)))
                .onErrorComplete();
    }

    private static void requireCountry(Caller steward, Registration registration) {
        String country = registration.organisation().country();
        if (!Authority.stewards(country, steward)) {
            throw new AnotherCountry(country);
        }
    }
}
