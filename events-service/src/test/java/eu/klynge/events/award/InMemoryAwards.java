package eu.klynge.events.award;

import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class InMemoryAwards implements Awards {

    public final List<EntryFact> told = new CopyOnWriteArrayList<>();
    private final Map<String, Versioned<Entry>> entries = new ConcurrentHashMap<>();

    @Override
    public Mono<Versioned<Entry>> find(String id) {
        return Mono.justOrEmpty(entries.get(id));
    }

    @Override
    public Mono<Versioned<Entry>> create(Entry entry, EntryFact fact) {
        return Mono.fromCallable(() -> {
            var created = new Versioned<>(entry.id(), 1, entry, entry.changedAt(), entry.changedAt(), List.of());
            if (entries.putIfAbsent(entry.id(), created) != null) {
                throw new DuplicateKey("_id");
            }
            told.add(fact);
            return created;
        });
    }

    @Override
    public Mono<Versioned<Entry>> update(Versioned<Entry> from, Entry next, EntryFact fact) {
        return Mono.fromCallable(() -> {
            var updated =
                    new Versioned<>(next.id(), from.version() + 1, next, from.createdAt(), next.changedAt(), List.of());
            if (!entries.replace(next.id(), from, updated)) {
                throw new StaleVersion();
            }
            told.add(fact);
            return updated;
        });
    }

    @Override
    public Flux<Versioned<Entry>> list(Selection selection, int limit) {
        return Flux.fromStream(entries.values().stream()
                .filter(entry -> selection.standings().contains(entry.state().standing()))
                .filter(entry -> selection.series() == null
                        || selection.series().equals(entry.state().definition().series()))
                .limit(limit));
    }
}
