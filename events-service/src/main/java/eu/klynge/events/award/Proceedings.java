package eu.klynge.events.award;

import eu.klynge.events.award.Steps.NumberTaken;
import eu.klynge.kit.idempotency.Attempt;
import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.store.StaleVersion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Reads awards and adds steps to them. A command decides on the award as its last step left it and adds one step with the next
 * number; of two at once one is first, and the other decides anew.
 */
public final class Proceedings {

    private static final int PAGE = 500;
    private static final int ATTEMPTS = 200;

    private final Steps steps;
    private final Publication publication;
    private final Clock clock;
    private final Map<String, Award> known = new ConcurrentHashMap<>();

    public Proceedings(Steps steps, Publication publication, Clock clock) {
        this.steps = steps;
        this.publication = publication;
        this.clock = clock;
    }

    /** What is to be the next step; may err with {@link AwardRefused}. */
    @FunctionalInterface
    public interface Decision {
        Mono<? extends AwardFact> on(Award award, Instant now);
    }

    /** What is to be the next step, where nothing has to be asked; may throw {@link AwardRefused}. */
    @FunctionalInterface
    public interface Judgement {
        AwardFact on(Award award, Instant now);
    }

    /** With every step that is stored by now. Errs with {@link AwardRefused.Unknown}. */
    public Mono<Award> current(String id) {
        return Mono.defer(() -> catchUp(known.getOrDefault(id, Award.none(id))))
                .filter(award -> award.number() > 0)
                .switchIfEmpty(Mono.error(() -> new AwardRefused.Unknown("award")));
    }

    private Mono<Award> catchUp(Award award) {
        return steps.after(award.id(), award.number(), PAGE).collectList().flatMap(more -> {
            Award next = award.after(more);
            remember(next);
            return more.size() < PAGE ? Mono.just(next) : catchUp(next);
        });
    }

    /** An id that somebody made up is not remembered. */
    private void remember(Award award) {
        if (award.number() > 0) {
            known.merge(award.id(), award, (one, other) -> one.number() > other.number() ? one : other);
        }
    }

    /** In their order, from the one after {@code number} on. */
    public Mono<List<Step>> steps(String id, long number, int limit) {
        return steps.after(id, number, limit).collectList();
    }

    /** Takes what is confidential out of the store; instances that have read it forget it with the step {@link AwardFact.Erased}. */
    Mono<Void> erase(String id) {
        return steps.erase(id);
    }

    /** The first step. The same id and key come to the same step, however often they arrive. */
    Mono<Recorded> begin(String id, AwardFact.Drafted fact, @Nullable IdempotencyKey key) {
        return Mono.defer(() -> append(Award.none(id), fact, now(Award.none(id)), key))
                .onErrorResume(
                        NumberTaken.class,
                        taken -> key == null ? Mono.error(taken) : current(id).flatMap(award -> repeated(award, key)));
    }

    public Mono<Recorded> carryOut(String id, Attempt attempt, Judgement judgement) {
        return carryOutSlowly(id, attempt, (award, now) -> Mono.just(judgement.on(award, now)));
    }

    /** An empty decision is no step, and an empty answer. */
    public Mono<Recorded> carryOutSlowly(String id, Attempt attempt, Decision decision) {
        return Mono.defer(() -> current(id).flatMap(award -> decided(award, attempt, decision)))
                .retryWhen(Retry.backoff(ATTEMPTS, Duration.ofMillis(2))
                        .maxBackoff(Duration.ofMillis(50))
                        .filter(NumberTaken.class::isInstance));
    }

    private Mono<Recorded> decided(Award award, Attempt attempt, Decision decision) {
        IdempotencyKey key = attempt.key();
        if (key != null && award.done(key.key()).isPresent()) {
            return repeated(award, key);
        }
        if (attempt.version() != null && attempt.version() != award.number()) {
            return Mono.error(new StaleVersion());
        }
        Instant now = now(award);
        return decision.on(award, now).flatMap(fact -> append(award, fact, now, key));
    }

    /** The moment that a decision is about is the step's; where another instance's clock is ahead, that one's. */
    private Instant now(Award award) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return now.isBefore(award.at()) ? award.at() : now;
    }

    private Mono<Recorded> append(Award award, AwardFact fact, Instant now, @Nullable IdempotencyKey key) {
        Step step = Step.after(award, fact, now, key);
        return steps.append(step).then(Mono.defer(() -> {
            Award next = award.after(List.of(step));
            remember(next);
            return publication.tell(next, fact).thenReturn(Recorded.of(step));
        }));
    }

    private static Mono<Recorded> repeated(Award award, IdempotencyKey key) {
        return Mono.fromCallable(() -> {
            Step earlier = award.done(key.key()).orElseThrow(() -> new AwardRefused.Unknown("award"));
            key.requireSameRequest(String.valueOf(earlier.digest()));
            return Recorded.of(earlier);
        });
    }
}
