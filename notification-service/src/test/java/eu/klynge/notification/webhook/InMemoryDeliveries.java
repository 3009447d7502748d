package eu.klynge.notification.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Deliveries in memory; {@link #loseNextNote} lets an instance die between sending and noting. */
final class InMemoryDeliveries implements Deliveries {

    private final Map<String, Delivery> all = new LinkedHashMap<>();
    private boolean losing;

    void loseNextNote() {
        losing = true;
    }

    Delivery get(String id) {
        return all.get(id);
    }

    @Override
    public Mono<Void> add(List<Delivery> deliveries) {
        return Mono.fromRunnable(() -> deliveries.forEach(each -> all.putIfAbsent(each.id(), each)));
    }

    @Override
    public Mono<Delivery> find(String webhook, String id) {
        return Mono.justOrEmpty(all.get(id)).filter(found -> found.webhook().equals(webhook));
    }

    @Override
    public Flux<Delivery> list(String webhook, @Nullable Place after, int limit) {
        return Flux.fromIterable(all.values());
    }

    @Override
    public Flux<String> webhooksWithDue(Instant now) {
        return Flux.fromIterable(all.values())
                .filter(each -> each.due() != null && !each.due().isAfter(now))
                .map(Delivery::webhook)
                .distinct();
    }

    @Override
    public Flux<Wait> waiting(String webhook, Instant now) {
        return Flux.defer(() -> Flux.fromIterable(all.values().stream()
                .filter(each -> each.webhook().equals(webhook) && each.state() == Delivery.State.WAITING)
                .filter(each -> each.due() != null && each.due().isAfter(now))
                .map(each -> new Wait(each.key(), Objects.requireNonNull(each.due())))
                .toList()));
    }

    @Override
    public Flux<Delivery> open(String webhook, Set<String> without, int limit) {
        return Flux.defer(() -> Flux.fromIterable(all.values().stream()
                .filter(each -> isOpen(each) && each.webhook().equals(webhook))
                .filter(each -> !without.contains(each.key()))
                .sorted(Comparator.comparing(Delivery::createdAt).thenComparingLong(Delivery::order))
                .limit(limit)
                .toList()));
    }

    private static boolean isOpen(Delivery delivery) {
        return delivery.state() == Delivery.State.PENDING || delivery.state() == Delivery.State.WAITING;
    }

    @Override
    public Mono<Void> attempted(String id, Delivery.State state, @Nullable Instant due, Delivery.Attempt attempt) {
        return Mono.fromRunnable(() -> {
            if (losing) {
                losing = false;
                throw new IllegalStateException("This instance is dead");
            }
            all.computeIfPresent(id, (same, delivery) -> {
                var attempts = new ArrayList<>(delivery.attempts());
                attempts.add(attempt);
                return with(delivery, state, due, delivery.tries() + 1, attempts);
            });
        });
    }

    @Override
    public Mono<Void> again(String id, Instant now) {
        return Mono.fromRunnable(() -> all.computeIfPresent(
                id, (same, delivery) -> with(delivery, Delivery.State.PENDING, now, 0, delivery.attempts())));
    }

    @Override
    public Mono<Void> suspend(String webhook) {
        return Mono.fromRunnable(() -> all.replaceAll(
                (id, delivery) -> isOpen(delivery) && delivery.webhook().equals(webhook)
                        ? with(delivery, delivery.state(), null, delivery.tries(), delivery.attempts())
                        : delivery));
    }

    @Override
    public Mono<Void> resume(String webhook, Instant now) {
        return Mono.fromRunnable(() -> all.replaceAll(
                (id, delivery) -> isOpen(delivery) && delivery.webhook().equals(webhook)
                        ? with(delivery, Delivery.State.PENDING, now, 0, delivery.attempts())
                        : delivery));
    }

    @Override
    public Mono<Void> forget(String webhook) {
        return Mono.fromRunnable(
                () -> all.values().removeIf(each -> each.webhook().equals(webhook)));
    }

    @Override
    public Mono<Map<Delivery.State, Long>> counts() {
        return Mono.fromSupplier(
                () -> all.values().stream().collect(Collectors.groupingBy(Delivery::state, Collectors.counting())));
    }

    @Override
    public Mono<Void> prune(Duration kept, Instant now) {
        return Mono.empty();
    }

    private static Delivery with(
            Delivery from, Delivery.State state, @Nullable Instant due, int tries, List<Delivery.Attempt> attempts) {
        return new Delivery(
                from.id(),
                from.webhook(),
                from.eventId(),
                from.eventType(),
                from.key(),
                from.order(),
                from.body(),
                from.createdAt(),
                state,
                due,
                tries,
                attempts);
    }
}
