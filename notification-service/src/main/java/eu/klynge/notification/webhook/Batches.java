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
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sends what is due to one webhook: keys beside each other, and of each key one after the other. */
final class Batches {

    private static final int SIZE = 200;
    private static final int AT_ONCE = 4;

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

    /** True when all went well and there may be more. */
    Mono<Boolean> carry(Versioned<Webhook> webhook, Lane lane, Instant until) {
        return deliveries.open(webhook.id(), SIZE).collectList().flatMap(open -> {
            Collection<List<Delivery>> chains = chains(open);
            return Flux.fromIterable(chains)
                    .flatMap(
                            chain -> Flux.fromIterable(chain)
                                    .takeWhile(next -> mayGoOn(lane, until))
                                    .concatMap(next -> attempt(webhook.state(), next, lane), 1)
                                    .takeUntil(well -> !well),
                            lane.isFailing() ? 1 : AT_ONCE,
                            1)
                    .reduce(new Tally(0, true), Tally::and)
                    .map(tally -> tally.count() > 0 && tally.well());
        });
    }

    private record Tally(int count, boolean well) {
        Tally and(boolean next) {
            return new Tally(count + 1, well && next);
        }
    }

    private boolean mayGoOn(Lane lane, Instant until) {
        Instant now = clock.instant();
        return !lane.rests(now) && now.isBefore(until.minus(MARGIN));
    }

    /** By key in its order; a key whose first delivery is not due waits as a whole. */
    private Collection<List<Delivery>> chains(List<Delivery> open) {
        Instant now = clock.instant();
        return open.stream()
                .sorted(Comparator.comparingLong(Delivery::order))
                .collect(Collectors.groupingBy(Delivery::key, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(chain -> isDue(chain.getFirst(), now))
                .sorted(Comparator.comparing(chain -> chain.getFirst().createdAt()))
                .toList();
    }

    private static boolean isDue(Delivery delivery, Instant now) {
        Instant due = delivery.due();
        return due != null && !due.isAfter(now);
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
