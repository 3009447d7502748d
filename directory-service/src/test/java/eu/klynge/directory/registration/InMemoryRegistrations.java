package eu.klynge.directory.registration;

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
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Registrations in a map, for the tests of rooms. */
public final class InMemoryRegistrations implements Registrations {

    public final List<RegistrationFact> facts = new ArrayList<>();
    public final List<String> forgottenStewards = new ArrayList<>();
    private final Map<String, Versioned<Registration>> byId = new ConcurrentHashMap<>();

    @Override
    public Mono<Versioned<Registration>> find(String id) {
        return Mono.justOrEmpty(byId.get(id));
    }

    @Override
    public Mono<Versioned<Registration>> create(
            Registration created, RegistrationFact fact, @Nullable Receipt receipt) {
        return Mono.fromCallable(() -> {
            var versioned = new Versioned<>(
                    created.id(),
                    1,
                    created,
                    created.submittedAt(),
                    created.changedAt(),
                    receipt == null ? List.of() : List.of(receipt));
            boolean taken = created.slug() != null
                    && byId.values().stream()
                            .anyMatch(
                                    other -> created.slug().equals(other.state().slug()));
            if (byId.containsKey(created.id()) || taken) {
                throw new DuplicateKey(byId.containsKey(created.id()) ? "_id" : "slug");
            }
            byId.put(created.id(), versioned);
            facts.add(fact);
            return versioned;
        });
    }

    @Override
    public Mono<Versioned<Registration>> update(
            Versioned<Registration> from, Registration next, RegistrationFact fact, @Nullable Receipt receipt) {
        return Mono.fromCallable(() -> {
            Versioned<Registration> current = Objects.requireNonNull(byId.get(from.id()));
            if (current.version() != from.version()) {
                throw new StaleVersion();
            }
            boolean taken = next.slug() != null
                    && byId.values().stream()
                            .anyMatch(other -> !other.id().equals(next.id())
                                    && next.slug().equals(other.state().slug()));
            if (taken) {
                throw new SlugTaken();
            }
            List<Receipt> receipts = new ArrayList<>(current.receipts());
            if (receipt != null) {
                receipts.add(receipt);
            }
            var versioned = new Versioned<>(
                    next.id(), from.version() + 1, next, current.createdAt(), next.changedAt(), receipts);
            byId.put(next.id(), versioned);
            facts.add(fact);
            return versioned;
        });
    }

    @Override
    public Flux<Versioned<Registration>> ofContact(String email) {
        return Flux.fromStream(byId.values().stream().filter(found -> {
            Contact contact = found.state().contact();
            return contact != null && contact.email().equals(email);
        }));
    }

    @Override
    public Mono<Void> withhold(RegistrationFact.ContactErased fact) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> forgetSteward(String name) {
        return Mono.fromRunnable(() -> {
            forgottenStewards.add(name);
            byId.replaceAll((id, found) ->
                    found.state().history().stream().noneMatch(step -> step.by().equals(name))
                            ? found
                            : new Versioned<>(
                                    id,
                                    found.version() + 1,
                                    without(found.state(), name),
                                    found.createdAt(),
                                    found.changedAt(),
                                    found.receipts()));
        });
    }

    private static Registration without(Registration state, String name) {
        return new Registration(
                state.id(),
                state.state(),
                state.tier(),
                state.missing(),
                state.organisation(),
                state.contact(),
                state.consents(),
                state.submittedAt(),
                state.changedAt(),
                state.clusterId(),
                state.slug(),
                state.note(),
                state.history().stream()
                        .map(step -> step.by().equals(name)
                                ? new HistoryEntry(step.at(), step.state(), "steward", step.note())
                                : step)
                        .toList());
    }

    @Override
    public Flux<Versioned<Registration>> list(Selection selection, int limit) {
        Comparator<Versioned<Registration>> order = Comparator.<Versioned<Registration>, java.time.Instant>comparing(
                        Versioned::createdAt)
                .thenComparing(Versioned::id);
        return Flux.fromStream(byId.values().stream()
                .filter(found -> selection.state() == null || found.state().state() == selection.state())
                .filter(found -> selection.countries() == null
                        || selection
                                .countries()
                                .contains(found.state().organisation().country()))
                .sorted(order)
                .filter(found -> selection.after() == null || isAfter(found, selection.after()))
                .limit(limit));
    }

    private static boolean isAfter(Versioned<Registration> found, Position position) {
        int byTime = found.createdAt().compareTo(position.createdAt());
        return byTime > 0 || byTime == 0 && found.id().compareTo(position.id()) > 0;
    }
}
