package eu.klynge.events.attendance;

import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Guest lists in memory, each call on another thread as a driver's are. */
final class InMemoryGuestLists implements GuestLists {

    final AtomicInteger writes = new AtomicInteger();
    final Queue<AttendanceFact> facts = new ConcurrentLinkedQueue<>();
    private final Map<String, Versioned<GuestList>> lists = new ConcurrentHashMap<>();

    @Override
    public Mono<Versioned<GuestList>> find(String event) {
        return Mono.fromSupplier(() -> lists.get(event)).subscribeOn(Schedulers.parallel());
    }

    @Override
    public Mono<Versioned<GuestList>> create(GuestList list) {
        return Mono.fromSupplier(() -> {
            Versioned<GuestList> first = of(list, 1);
            if (lists.putIfAbsent(list.event(), first) != null) {
                throw new DuplicateKey("_id");
            }
            return first;
        });
    }

    @Override
    public Mono<Versioned<GuestList>> update(Versioned<GuestList> from, GuestList next, List<AttendanceFact> happened) {
        return Mono.fromSupplier(() -> {
                    if (AttendanceFact.repeatASeat(happened)) {
                        throw new IllegalArgumentException("Two facts of one registration in one write.");
                    }
                    Versioned<GuestList> written = lists.compute(from.id(), (id, latest) -> {
                        if (latest == null || latest.version() != from.version()) {
                            throw new StaleVersion();
                        }
                        return of(next, from.version() + 1);
                    });
                    writes.incrementAndGet();
                    facts.addAll(happened);
                    return written;
                })
                .subscribeOn(Schedulers.parallel());
    }

    private static Versioned<GuestList> of(GuestList list, long version) {
        return new Versioned<>(list.event(), version, list, Instant.EPOCH, Instant.EPOCH, List.of());
    }

    @Override
    public Flux<String> withExpiredOffers(Instant now, int limit) {
        return Flux.fromStream(() -> List.copyOf(lists.values()).stream()
                .filter(list -> list.state().seats().stream()
                        .map(Seat::offeredUntil)
                        .anyMatch(until -> until != null && !until.isAfter(now)))
                .map(Versioned::id)
                .sorted()
                .limit(limit));
    }
}
