package eu.klynge.directory.excellence;

import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Self-checks by id. */
public final class InMemorySelfChecks implements SelfChecks {

    private final Map<String, Versioned<SelfCheck>> byId = new ConcurrentHashMap<>();

    @Override
    public Mono<Versioned<SelfCheck>> find(String scheme, String clusterId) {
        return Mono.fromCallable(() -> byId.get(SelfCheck.id(scheme, clusterId)));
    }

    @Override
    public Flux<Versioned<SelfCheck>> compared(String scheme, int version) {
        return Flux.fromIterable(byId.values())
                .filter(found -> found.state().scheme().equals(scheme)
                        && found.state().version() == version
                        && found.state().compare());
    }

    @Override
    public Mono<Versioned<SelfCheck>> create(SelfCheckFact.Saved fact) {
        return Mono.fromCallable(() -> {
            SelfCheck check = fact.check();
            var made = new Versioned<>(check.id(), 1, check, check.savedAt(), check.savedAt(), List.of());
            if (byId.putIfAbsent(check.id(), made) != null) {
                throw new DuplicateKey("_id");
            }
            return made;
        });
    }

    @Override
    public Mono<Versioned<SelfCheck>> update(Versioned<SelfCheck> from, SelfCheckFact.Saved fact) {
        return Mono.fromCallable(() -> {
            var next = new Versioned<>(
                    from.id(), from.version() + 1, fact.check(), from.createdAt(), from.changedAt(), List.of());
            if (!byId.replace(from.id(), from, next)) {
                throw new StaleVersion();
            }
            return next;
        });
    }
}
