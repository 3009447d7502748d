package eu.klynge.directory.membership;

import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Memberships, with the receipts that the real store keeps. */
final class InMemoryMemberships implements Memberships {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<String, Versioned<Membership>> byId = new ConcurrentHashMap<>();

    @Override
    public Mono<Versioned<Membership>> find(String id) {
        return Mono.fromCallable(() -> byId.get(id));
    }

    @Override
    public Flux<Versioned<Membership>> list(@Nullable Set<String> countries, @Nullable Position after, int limit) {
        return Flux.fromIterable(byId.values())
                .filter(found ->
                        countries == null || countries.contains(found.state().country()))
                .sort(Comparator.<Versioned<Membership>, Instant>comparing(Versioned::createdAt)
                        .thenComparing(Versioned::id))
                .filter(found -> after == null || found.createdAt().isAfter(after.createdAt()))
                .take(limit);
    }

    @Override
    public Mono<Versioned<Membership>> create(MembershipFact.Applied fact, @Nullable Receipt receipt) {
        return Mono.fromCallable(() -> {
            Instant at = START.plusSeconds(byId.size());
            var made = new Versioned<>(
                    fact.membership().id(),
                    1,
                    fact.membership(),
                    at,
                    at,
                    receipt == null ? List.of() : List.of(receipt));
            if (byId.putIfAbsent(made.id(), made) != null) {
                throw new DuplicateKey("_id");
            }
            return made;
        });
    }

    @Override
    public Mono<Versioned<Membership>> update(
            Versioned<Membership> from, MembershipFact fact, @Nullable Receipt receipt) {
        return Mono.fromCallable(() -> {
            List<Receipt> receipts = new ArrayList<>(from.receipts());
            if (receipt != null) {
                receipts.add(receipt);
            }
            var next = new Versioned<>(
                    from.id(), from.version() + 1, fact.membership(), from.createdAt(), from.changedAt(), receipts);
            if (!byId.replace(from.id(), from, next)) {
                throw new StaleVersion();
            }
            return next;
        });
    }
}
