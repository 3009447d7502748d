package eu.klynge.directory.pilot;

import eu.klynge.directory.pilot.PilotRefused.AnothersKey;
import eu.klynge.directory.pilot.PilotRefused.NoSuchQuestionnaire;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.Versioned;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Every questionnaire there is: those that come with the platform, and those that stewards publish. */
public final class QuestionnaireShelf {

    private static final int ATTEMPTS = 20;

    private final BundledQuestionnaires bundled = new BundledQuestionnaires();
    private final Questionnaires published;

    public QuestionnaireShelf(Questionnaires published) {
        this.published = published;
    }

    public Mono<List<Questionnaire>> all() {
        return Flux.concat(Flux.fromIterable(bundled.all()), published.all()).collectList();
    }

    /** The newest version of that key. */
    public Mono<Questionnaire> newest(String key) {
        return Mono.justOrEmpty(bundled.find(key))
                .switchIfEmpty(published.versions(key).next())
                .switchIfEmpty(Mono.error(NoSuchQuestionnaire::new));
    }

    public Mono<Questionnaire> version(String key, int version) {
        return Mono.justOrEmpty(bundled.find(key).filter(one -> one.version() == version))
                .switchIfEmpty(published.find(key, version).map(Versioned::state))
                .switchIfEmpty(Mono.error(NoSuchQuestionnaire::new));
    }

    /**
     * Publishes the next version of its key; the first one decides whose key it is.
     *
     * @param reader reads the request as that version
     */
    public Mono<Questionnaire> publish(
            String key, IntFunction<Questionnaire> reader, Caller steward, @Nullable IdempotencyKey idempotency) {
        if (bundled.find(key).isPresent()) {
            return Mono.error(new AnothersKey());
        }
        // Of two who publish at once, the second finds its version taken and takes the next.
        return Mono.defer(() -> repetition(key, idempotency).switchIfEmpty(next(key, reader, steward, idempotency)))
                .retryWhen(Retry.max(ATTEMPTS).filter(DuplicateKey.class::isInstance));
    }

    private Mono<Questionnaire> next(
            String key, IntFunction<Questionnaire> reader, Caller steward, @Nullable IdempotencyKey idempotency) {
        return Mono.defer(() -> published.versions(key).collectList()).flatMap(versions -> {
            if (versions.stream()
                    .anyMatch(one -> !String.valueOf(steward.subject()).equals(one.owner()))) {
                return Mono.error(new AnothersKey());
            }
            int version = versions.isEmpty() ? 1 : versions.getFirst().version() + 1;
            Receipt receipt = idempotency == null
                    ? null
                    : new Receipt(idempotency.key(), idempotency.digest(), 1, String.valueOf(version));
            return published.publish(reader.apply(version), receipt).map(Versioned::state);
        });
    }

    private Mono<Questionnaire> repetition(String key, @Nullable IdempotencyKey idempotency) {
        return idempotency == null
                ? Mono.empty()
                : published
                        .versions(key)
                        .concatMap(one -> published.find(one.key(), one.version()))
                        .filter(one -> one.receipt(idempotency.key()).isPresent())
                        .next()
                        .map(one -> {
                            one.receipt(idempotency.key())
                                    .ifPresent(receipt -> idempotency.requireSameRequest(receipt.digest()));
                            return one.state();
                        });
    }
}
