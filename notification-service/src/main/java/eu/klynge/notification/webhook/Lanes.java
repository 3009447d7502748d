package eu.klynge.notification.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Works off what is due, each webhook in a lane of its own, so that a dead receiver holds up nobody else. Lanes that fail
 * have fewer places than lanes that do not: however many receivers are dead, the others find room.
 */
final class Lanes implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Lanes.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration TERM = Duration.ofSeconds(60);
    private static final Duration PRUNE = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(7);

    private final Semaphore sound = new Semaphore(64);
    private final Semaphore failing = new Semaphore(32);
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Claims claims;
    private final Batches batches;
    private final Clock clock;
    private final Disposable.Composite work = Disposables.composite();
    private volatile boolean running;

    Lanes(Webhooks webhooks, Deliveries deliveries, Claims claims, Batches batches, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.claims = claims;
        this.batches = batches;
        this.clock = clock;
    }

    /** There is something to do for this webhook, perhaps after its owner mended the receiver. */
    void wake(String webhook) {
        if (running) {
            Lane lane = lanes.computeIfAbsent(webhook, id -> new Lane());
            start(webhook, lane);
        }
    }

    void forgive(String webhook) {
        lanes.computeIfAbsent(webhook, id -> new Lane()).forgive();
    }

    private void start(String webhook, Lane lane) {
        Semaphore places = lane.isFailing() ? failing : sound;
        if (!lane.enter(clock.instant())) {
            return;
        }
        if (!places.tryAcquire()) {
            lane.leave();
            return;
        }
        Disposable.Swap run = Disposables.swap();
        work.add(run);
        run.update(run(webhook, lane)
                .onErrorResume(failure -> {
                    log.warn("Deliveries of webhook {} are put off: {}", webhook, failure.toString());
                    return Mono.just(false);
                })
                .doFinally(end -> {
                    lane.leave();
                    places.release();
                    work.remove(run);
                })
                .subscribe(more -> {
                    if (more) {
                        wakeLater(webhook);
                    }
                }));
    }

    /** After the lane was left: what came meanwhile found it busy. */
    private void wakeLater(String webhook) {
        Mono.delay(Duration.ofMillis(1)).subscribe(tick -> wake(webhook));
    }

    /** True when there may be more to do at once. */
    private Mono<Boolean> run(String webhook, Lane lane) {
        Instant now = clock.instant();
        Instant until = now.plus(TERM);
        return claims.claim(webhook, now, until)
                .filter(ours -> ours)
                .flatMap(ours -> webhooks.find(webhook))
                .flatMap(found -> found.state().isActive()
                        ? batches.carry(found, lane, until)
                        : deliveries.suspend(webhook).thenReturn(false))
                .flatMap(more -> claims.release(webhook).thenReturn(more));
    }

    @Override
    public void start() {
        running = true;
        work.add(Flux.interval(LOOK)
                .onBackpressureDrop()
                .concatMap(
                        tick -> deliveries
                                .webhooksWithDue(clock.instant())
                                .doOnNext(this::wake)
                                .onErrorComplete(),
                        1)
                .subscribe());
        work.add(Flux.interval(LOOK, PRUNE)
                .onBackpressureDrop()
                .concatMap(tick -> deliveries.prune(KEPT, clock.instant()).onErrorComplete(), 1)
                .subscribe());
    }

    @Override
    public void stop() {
        running = false;
        work.dispose();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
