package eu.klynge.directory.excellence;

import eu.klynge.kit.store.DuplicateKey;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class InMemorySelfChecksTest implements SelfChecksContract {

    private final SelfChecks checks = new InMemorySelfChecks();
    private final Schemes schemes = new InMemorySchemes();

    @Override
    public SelfChecks checks() {
        return checks;
    }

    @Override
    public Schemes schemes() {
        return schemes;
    }

    private static final class InMemorySchemes implements Schemes {

        private final Map<String, Scheme> byKey = new ConcurrentHashMap<>();

        @Override
        public Flux<Scheme> versions(String id) {
            return all().filter(scheme -> scheme.id().equals(id));
        }

        @Override
        public Flux<Scheme> all() {
            return Flux.fromIterable(byKey.values())
                    .sort(Comparator.comparing(Scheme::id)
                            .thenComparing(
                                    Comparator.comparingInt(Scheme::version).reversed()));
        }

        @Override
        public Mono<Scheme> load(Scheme scheme) {
            return Mono.fromCallable(() -> {
                if (byKey.putIfAbsent(scheme.key(), scheme) != null) {
                    throw new DuplicateKey("_id");
                }
                return scheme;
            });
        }
    }
}
