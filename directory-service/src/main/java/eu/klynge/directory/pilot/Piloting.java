package eu.klynge.directory.pilot;

import eu.klynge.directory.authority.Authority;
import eu.klynge.directory.pilot.PilotRefused.AlreadyStarted;
import eu.klynge.directory.pilot.PilotRefused.AnotherCountry;
import eu.klynge.directory.pilot.PilotRefused.NoSuchPilot;
import eu.klynge.directory.pilot.PilotRefused.PilotClosed;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What stewards do with the pilot of a country, and what everybody may know of it. */
public final class Piloting {

    private final Pilots pilots;
    private final QuestionnaireShelf shelf;
    private final Clock clock;

    public Piloting(Pilots pilots, QuestionnaireShelf shelf, Clock clock) {
        this.pilots = pilots;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** Every pilot, by country. */
    public Mono<List<Pilot>> all() {
        return pilots.all().map(Versioned::state).collectList();
    }

    public Mono<Versioned<Pilot>> look(String country) {
        return pilots.find(country).switchIfEmpty(Mono.error(NoSuchPilot::new));
    }

    /**
     * @param questionnaire key of a questionnaire
     * @param version null for its newest
     */
    public Mono<Versioned<Pilot>> start(
            String country,
            String questionnaire,
            @Nullable Integer version,
            int threshold,
            Caller steward,
            @Nullable IdempotencyKey key) {
        if (!Authority.stewards(country, steward)) {
            return Mono.error(new AnotherCountry(country));
        }
        Mono<Questionnaire> chosen =
                version == null ? shelf.newest(questionnaire) : shelf.version(questionnaire, version);
        return chosen.flatMap(found -> pilots.create(
                        new PilotFact.Started(Pilot.started(country, found, threshold, clock.instant())),
                        receipt(key, 1)))
                .onErrorResume(DuplicateKey.class, taken -> repeated(country, key));
    }

    private Mono<Versioned<Pilot>> repeated(String country, @Nullable IdempotencyKey key) {
        return look(country).flatMap(found -> {
            Receipt earlier = key == null ? null : found.receipt(key.key()).orElse(null);
            if (key == null || earlier == null) {
                return Mono.error(new AlreadyStarted());
            }
            key.requireSameRequest(earlier.digest());
            return Mono.just(found);
        });
    }

    /** For good: what was published of a closed pilot stays as it is. */
    public Mono<Versioned<Pilot>> close(
            String country, @Nullable Long version, Caller steward, @Nullable IdempotencyKey key) {
        return look(country).flatMap(found -> {
            if (!Authority.stewards(country, steward)) {
                return Mono.error(new AnotherCountry(country));
            }
            Receipt earlier = key == null ? null : found.receipt(key.key()).orElse(null);
            if (key != null && earlier != null) {
                key.requireSameRequest(earlier.digest());
                return Mono.just(found);
            }
            if (version != null && version != found.version()) {
                return Mono.error(new StaleVersion());
            }
            if (found.state().isClosed()) {
                return Mono.error(new PilotClosed());
            }
            PilotFact fact = found.state().closing(clock.instant());
            return pilots.update(found, fact, receipt(key, found.version() + 1));
        });
    }

    private static @Nullable Receipt receipt(@Nullable IdempotencyKey key, long version) {
        return key == null ? null : new Receipt(key.key(), key.digest(), version, "{}");
    }
}
