package eu.klynge.notification.guest;

import java.util.List;
import java.util.TreeMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Circulars without a store. */
final class InMemoryCirculars implements Circulars {

    private final TreeMap<String, Circular> kept = new TreeMap<>();

    @Override
    public Mono<Void> add(Circular circular) {
        return Mono.fromRunnable(() -> kept.putIfAbsent(circular.id(), circular));
    }

    @Override
    public Flux<Circular> all(int limit) {
        return Flux.defer(() -> Flux.fromIterable(List.copyOf(kept.values()))).take(limit);
    }

    @Override
    public Mono<Void> keep(Circular circular) {
        return Mono.fromRunnable(() -> kept.computeIfPresent(circular.id(), (id, before) -> circular));
    }

    @Override
    public Mono<Void> remove(String id) {
        return Mono.fromRunnable(() -> kept.remove(id));
    }
}
