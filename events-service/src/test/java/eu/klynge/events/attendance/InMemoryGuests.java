package eu.klynge.events.attendance;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Guests in memory. */
public final class InMemoryGuests implements Guests {

    private static final Comparator<Guest> LATEST_FIRST =
            Comparator.comparing(Guest::registeredAt).thenComparing(Guest::id).reversed();

    private final Map<String, Guest> guests = new ConcurrentHashMap<>();

    @Override
    public Mono<Guest> keep(Guest guest) {
        return Mono.fromSupplier(() -> {
            Guest earlier = guests.putIfAbsent(guest.id(), guest);
            return earlier == null ? guest : earlier;
        });
    }

    @Override
    public Mono<Guest> find(String id) {
        return Mono.fromSupplier(() -> guests.get(id));
    }

    @Override
    public Flux<Guest> all(Collection<String> ids) {
        return list(guest -> ids.contains(guest.id()), Integer.MAX_VALUE);
    }

    @Override
    public Flux<Guest> ofAccount(String account, int limit) {
        return list(guest -> account.equals(guest.account()), limit);
    }

    @Override
    public Flux<Guest> ofEvent(String event, int limit) {
        return list(guest -> event.equals(guest.event()), limit);
    }

    @Override
    public Mono<Void> forget(String id) {
        return Mono.fromRunnable(() -> guests.remove(id));
    }

    @Override
    public Flux<Guest> keptBetween(Instant from, Instant to, int limit) {
        return list(
                guest -> guest.registeredAt().isAfter(from)
                        && guest.registeredAt().isBefore(to),
                limit);
    }

    private Flux<Guest> list(Predicate<Guest> wanted, int limit) {
        return Flux.fromStream(() -> List.copyOf(guests.values()).stream()
                .filter(wanted)
                .sorted(LATEST_FIRST)
                .limit(limit));
    }
}
