package eu.klynge.events.event;

import eu.klynge.events.account.Account;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All events, in memory. */
public final class InMemoryEvents implements Events {

    private final Map<String, Versioned<Event>> events = new LinkedHashMap<>();
    private Instant now = Instant.parse("2027-01-01T00:00:00Z");

    @Override
    public Mono<Versioned<Event>> find(String id) {
        return Mono.justOrEmpty(events.get(id));
    }

    @Override
    public Flux<Versioned<Event>> all(Collection<String> ids) {
        return Flux.fromIterable(
                events.values().stream().filter(each -> ids.contains(each.id())).toList());
    }

    @Override
    public Mono<Versioned<Event>> create(Event event, EventFact fact, @Nullable Receipt receipt) {
        return Mono.fromSupplier(() -> {
            if (events.containsKey(event.id())) {
                throw new DuplicateKey("_id");
            }
            now = now.plusMillis(1);
            return put(new Versioned<>(event.id(), 1, event, now, now, receipt == null ? List.of() : List.of(receipt)));
        });
    }

    @Override
    public Mono<Versioned<Event>> update(Versioned<Event> from, EventFact fact, @Nullable Receipt receipt) {
        return Mono.fromSupplier(() -> {
            Versioned<Event> latest = events.get(from.id());
            if (latest == null || latest.version() != from.version()) {
                throw new StaleVersion();
            }
            List<Receipt> receipts = new ArrayList<>(latest.receipts());
            if (receipt != null) {
                receipts.add(receipt);
            }
            return put(new Versioned<>(from.id(), from.version() + 1, fact.event(), latest.createdAt(), now, receipts));
        });
    }

    private Versioned<Event> put(Versioned<Event> event) {
        events.put(event.id(), event);
        return event;
    }

    @Override
    public Flux<Versioned<Event>> of(Account account, @Nullable Position after, int limit) {
        Comparator<Versioned<Event>> latestFirst = Comparator.comparing(
                        (Versioned<Event> each) -> new Place(each.createdAt(), each.id()))
                .reversed();
        return list(
                each -> each.state().isOrganisedBy(account)
                        && (after == null
                                || new Place(each.createdAt(), each.id())
                                                .compareTo(new Place(after.createdAt(), after.id()))
                                        < 0),
                latestFirst,
                limit);
    }

    @Override
    public Flux<Versioned<Event>> ofSeries(String series) {
        return list(each -> series.equals(each.state().series()), byStart(), Integer.MAX_VALUE);
    }

    @Override
    public Flux<Versioned<Event>> endedBefore(Instant time, int limit) {
        return list(
                each -> each.state().state() == State.PUBLISHED
                        && !each.state().endsAt().isAfter(time),
                byStart(),
                limit);
    }

    @Override
    public Flux<Versioned<Event>> endedBetween(Instant from, Instant to, int limit) {
        return list(
                each -> each.state().endsAt().isAfter(from)
                        && !each.state().endsAt().isAfter(to),
                byStart(),
                limit);
    }

    private static Comparator<Versioned<Event>> byStart() {
        return Comparator.comparing((Versioned<Event> each) -> each.state().startsAt())
                .thenComparing(Versioned::id);
    }

    private Flux<Versioned<Event>> list(
            Predicate<Versioned<Event>> wanted, Comparator<Versioned<Event>> order, int limit) {
        return Flux.fromStream(() -> List.copyOf(events.values()).stream()
                .filter(wanted)
                .sorted(order)
                .limit(limit));
    }

    private record Place(Instant at, String id) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : id.compareTo(other.id);
        }
    }
}
