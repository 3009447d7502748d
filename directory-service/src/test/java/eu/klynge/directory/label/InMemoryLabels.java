package eu.klynge.directory.label;

import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class InMemoryLabels implements Labels {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    final List<LabelFact> facts = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Versioned<Label>> byId = new ConcurrentHashMap<>();

    @Override
    public Mono<Versioned<Label>> find(String id) {
        return Mono.fromCallable(() -> byId.get(id));
    }

    @Override
    public Flux<Versioned<Label>> list(Selection selection, int limit) {
        return Flux.fromStream(byId.values().stream()
                .filter(found -> fits(selection, found.state()))
                .filter(found -> selection.after() == null || isAfter(found, selection.after()))
                .sorted(Comparator.<Versioned<Label>, Instant>comparing(Versioned::createdAt)
                        .thenComparing(Versioned::id))
                .limit(limit));
    }

    private static boolean fits(Selection selection, Label label) {
        return (selection.cluster() == null || selection.cluster().equals(label.clusterId()))
                && (selection.country() == null || selection.country().equals(label.country()))
                && (selection.scheme() == null || selection.scheme().equals(label.scheme()))
                && (selection.level() == null || selection.level().equals(label.level()))
                && (selection.validOn() == null
                        || !label.until().isBefore(selection.validOn()) && label.revoked() == null);
    }

    private static boolean isAfter(Versioned<Label> found, Position position) {
        int byTime = found.createdAt().compareTo(position.createdAt());
        return byTime > 0 || byTime == 0 && found.id().compareTo(position.id()) > 0;
    }

    @Override
    public Flux<Versioned<Label>> ending(LocalDate from, LocalDate to) {
        return Flux.fromStream(byId.values().stream()
                .filter(found -> !found.state().until().isBefore(from)
                        && !found.state().until().isAfter(to))
                .filter(found ->
                        found.state().reminded() == null || found.state().reminded() != 1)
                .filter(found -> found.state().revoked() == null));
    }

    @Override
    public Mono<Versioned<Label>> create(LabelFact.Granted fact, @Nullable Receipt receipt) {
        return Mono.fromCallable(() -> {
            Instant at = START.plusSeconds(byId.size());
            var made = new Versioned<>(
                    fact.label().id(), 1, fact.label(), at, at, receipt == null ? List.of() : List.of(receipt));
            if (byId.putIfAbsent(made.id(), made) != null) {
                throw new DuplicateKey("_id");
            }
            facts.add(fact);
            return made;
        });
    }

    @Override
    public Mono<Versioned<Label>> update(Versioned<Label> from, LabelFact fact, @Nullable Receipt receipt) {
        return Mono.fromCallable(() -> {
            List<Receipt> receipts = new ArrayList<>(from.receipts());
            if (receipt != null) {
                receipts.add(receipt);
            }
            var next = new Versioned<>(
                    from.id(), from.version() + 1, fact.label(), from.createdAt(), from.changedAt(), receipts);
            if (!byId.replace(from.id(), from, next)) {
                throw new StaleVersion();
            }
            facts.add(fact);
            return next;
        });
    }
}
