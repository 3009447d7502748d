package eu.klynge.directory.honour;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Results without a store. */
final class InMemoryResults implements Results {

    private record Kept(Result result, long sequence, Set<String> ever) {}

    private final Map<String, Kept> kept = new HashMap<>();

    @Override
    public Mono<Boolean> keep(Result result, long sequence) {
        return Mono.fromSupplier(() -> {
            Kept before = kept.get(result.award());
            if (before != null && before.sequence() >= sequence) {
                return false;
            }
            Set<String> ever = before == null ? new TreeSet<>() : before.ever();
            result.placed().forEach(placed -> ever.add(placed.cluster()));
            kept.put(result.award(), new Kept(result, sequence, ever));
            return true;
        });
    }

    @Override
    public Flux<String> everHonouredBy(String award) {
        return Mono.fromSupplier(() -> kept.get(award)).flatMapIterable(Kept::ever);
    }

    @Override
    public Flux<Result> of(String cluster) {
        return Flux.defer(() -> Flux.fromStream(kept.values().stream()
                .map(Kept::result)
                .filter(result -> result.placed().stream()
                        .anyMatch(placed -> placed.cluster().equals(cluster)))));
    }
}
