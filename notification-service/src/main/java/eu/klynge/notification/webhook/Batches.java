package eu.klynge.notification.webhook;

import eu.klynge.kit.crash.CrashPoints;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sends what is due to one webhook: keys beside each other, and of each key one after the other. */
final class Batches {

    private static final int AT_ONCE = 4;

    /** After a failure, before the other keys have their turn. */
    private static final Duration BREATH = Duration.ofSeconds(1);

    /** Longer than an attempt may take: no attempt of ours outlasts our claim. */
    private static final Duration MARGIN = Duration.ofSeconds(15);

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Sending sending;
    private final MeterRegistry meters;
    private final Clock clock;

    Batches(Webhooks webhooks, Deliveries deliveries, Sending sending, MeterRegistry meters, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.sending = sending;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * What came of a batch.
     *
     * @param more all went well, and there may be more than was carried
     * @param next when something is due that was not; null if nothing waits
     */
    record Carried(boolean more, @Nullable Instant next) {

        static final Carried NOTHING = new Carried(false, null);

        private Carried orAt(Optional<Instant> due) {
            return new Carried(
                    more,
                    Stream.concat(due.stream(), Stream.ofNullable(next))
                            .min(Comparator.naturalOrder())
                            .orElse(null));
        }
    }

    Mono<Carried> carry(Versioned<Webhook> webhook, Lane lane, Instant until) {
        return deliveries.waiting(webhook.id(), clock.instant()).collectList().flatMap(waiting -> {
            Set<String> keys = waiting.stream().map(Deliveries.Wait::key).collect(Collectors.toSet());
            Optional<Instant> due = waiting.stream().map(Deliveries.Wait::due).min(Comparator.naturalOrder());
            int load = lane.load();
            return deliveries
                    .open(webhook.id(), keys, load)
                    .collectList()
                    .flatMap(open -> open.isEmpty()
                            ? Mono.just(Carried.NOTHING)
                            : carry(webhook.state(), chains(open), lane, until)
                                    .map(well -> well
                                            ? new Carried(open.size() == load || !mayGoOn(lane, until), null)
                                            : inABreath()))
                    .map(carried -> carried.orAt(due));
        });
    }

    private Carried inABreath() {
        return new Carried(false, clock.instant().plus(BREATH));
    }

    /** Whether all went well. */
    private Mono<Boolean> carry(Webhook webhook, Collection<List<Delivery>> chains, Lane lane, Instant until) {
        return Flux.fromIterable(chains)
                .flatMap(
                        chain -> Flux.fromIterable(chain)
                                .takeWhile(next -> mayGoOn(lane, until))
                                .concatMap(next -> attempt(webhook, next, lane), 1)
                                .takeUntil(well -> !well),
                        AT_ONCE,
                        1)
                .all(well -> well);
    }

    private boolean mayGoOn(Lane lane, Instant until) {
        Instant now = clock.instant();
        return !lane.rests(now) && now.isBefore(until.minus(MARGIN));
    }

    /** By key, each in its order, the longest waiting first. */
    private static Collection<List<Delivery>> chains(List<Delivery> open) {
        return open.stream()
                .sorted(Comparator.comparingLong(Delivery::order))
                .collect(Collectors.groupingBy(Delivery::key, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .sorted(Comparator.comparing(chain -> chain.getFirst().createdAt()))
                .toList();
    }

    private Mono<Boolean> attempt(Webhook webhook, Delivery delivery, Lane lane) {
        CrashPoints.reached("webhook.before-send");
        return sending.send(webhook, delivery.id(), delivery.body()).flatMap(sent -> {
            CrashPoints.reached("webhook.after-send");
            return sent.answer().isSuccess() ? delivered(delivery, sent, lane) : inVain(delivery, sent, lane);
        });
    }

    private Mono<Boolean> delivered(Delivery delivery, Sending.Sent sent, Lane lane) {
        lane.succeeded();
        return note(delivery, Delivery.State.DELIVERED, Optional.empty(), sent).thenReturn(true);
    }

    private Mono<Boolean> inVain(Delivery delivery, Sending.Sent sent, Lane lane) {
        Instant now = clock.instant();
        lane.failed(now);
        Optional<Instant> next = sent.answer().isGone()
                ? Optional.empty()
                : Schedule.next(delivery.tries() + 1, sent.answer().wish(), now);
        if (next.isPresent()) {
            return note(delivery, Delivery.State.WAITING, next, sent).thenReturn(false);
        }
        String because = sent.answer().isGone()
                ? "The receiver answered 410."
                : "A delivery failed for three days, the last time with: "
                        + sent.attempt().outcome();
        // Disabled first: of a crash in between the delivery remains, and says so when it is tried again.
        return disable(delivery.webhook(), because, now)
                .then(note(delivery, Delivery.State.FAILED, Optional.empty(), sent))
                .then(deliveries.suspend(delivery.webhook()))
                .thenReturn(false);
    }

    private Mono<Void> note(Delivery delivery, Delivery.State state, Optional<Instant> due, Sending.Sent sent) {
        meters.counter("klynge.webhook.deliveries", "state", state.name().toLowerCase(Locale.ROOT))
                .increment();
        return deliveries.attempted(delivery.id(), state, due.orElse(null), sent.attempt());
    }

    private Mono<Void> disable(String id, String because, Instant now) {
        return webhooks.find(id)
                .filter(found -> found.state().isActive())
                .flatMap(found -> webhooks.update(found, found.state().disabled(because, now)))
                .retryWhen(reactor.util.retry.Retry.max(5).filter(StaleVersion.class::isInstance))
                .then();
    }
}
