package eu.klynge.notification.agency;

import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class InMemoryAgencies implements Agencies {

    final List<AgencyFact> facts = new CopyOnWriteArrayList<>();
    private final Map<String, Versioned<Agency>> byId = new ConcurrentHashMap<>();

    Agency now(String id) {
        return Objects.requireNonNull(byId.get(id)).state();
    }

    @Override
    public Mono<Versioned<Agency>> find(String id) {
        return Mono.fromSupplier(() -> byId.get(id));
    }

    @Override
    public Mono<Versioned<Agency>> ofClient(String clientId) {
        return Mono.fromSupplier(() -> byId.values().stream()
                .filter(found -> found.state().clientId().equals(clientId))
                .findFirst()
                .orElse(null));
    }

    @Override
    public Mono<Versioned<Agency>> create(Agency agency, AgencyFact fact, @Nullable Receipt receipt) {
        return Mono.fromCallable(() -> {
            boolean taken = byId.values().stream()
                    .anyMatch(found -> found.state().clientId().equals(agency.clientId()));
            if (byId.containsKey(agency.id())) {
                throw new DuplicateKey("_id");
            }
            if (taken) {
                throw new ClientIdTaken();
            }
            List<Receipt> receipts = receipt == null ? List.of() : List.of(receipt);
            return stored(
                    new Versioned<>(agency.id(), 1, agency, agency.approvedAt(), agency.changedAt(), receipts), fact);
        });
    }

    @Override
    public Mono<Versioned<Agency>> update(
            Versioned<Agency> from, Agency next, AgencyFact fact, @Nullable Receipt receipt) {
        return Mono.fromCallable(() -> {
            Versioned<Agency> current = Objects.requireNonNull(byId.get(from.id()));
            if (current.version() != from.version()) {
                throw new StaleVersion();
            }
            List<Receipt> receipts = new ArrayList<>(current.receipts());
            if (receipt != null) {
                receipts.add(receipt);
            }
            return stored(
                    new Versioned<>(
                            next.id(), from.version() + 1, next, current.createdAt(), next.changedAt(), receipts),
                    fact);
        });
    }

    private Versioned<Agency> stored(Versioned<Agency> next, AgencyFact fact) {
        byId.put(next.id(), next);
        facts.add(fact);
        return next;
    }

    @Override
    public Flux<Versioned<Agency>> list(Selection selection, int limit) {
        Comparator<Versioned<Agency>> order = Comparator.<Versioned<Agency>, java.time.Instant>comparing(
                        Versioned::createdAt)
                .thenComparing(Versioned::id);
        return Flux.fromStream(() -> byId.values().stream()
                .filter(found -> selection.state() == null || found.state().state() == selection.state())
                .sorted(order)
                .filter(found -> selection.after() == null || isAfter(found, selection.after()))
                .limit(limit));
    }

    private static boolean isAfter(Versioned<Agency> found, Position position) {
        int byTime = found.createdAt().compareTo(position.createdAt());
        return byTime > 0 || byTime == 0 && found.id().compareTo(position.id()) > 0;
    }
}
