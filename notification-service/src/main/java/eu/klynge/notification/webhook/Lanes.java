package eu.klynge.notification.webhook;

import eu.klynge.notification.webhook.Batches.Carried;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Works off what is due, each webhook in a lane of its own, so that a dead receiver holds up nobody else. Lanes share out no
 * places among themselves: one that waits for its receiver costs a few connections and what it has loaded, which is little
 * until the receiver has shown that it is well.
 */
final class Lanes implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Lanes.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    /** After a run that left nothing: of what comes quickly, several have their claim and their reads together. */
    private static final Duration GATHERING = Duration.ofMillis(250);

    /** On another thread, so that a lane with much to do does not grow its stack. */
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private static final Duration TERM = Duration.ofSeconds(30);
    private static final Duration PRUNE = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(7);

    /** Between two searches of the whole store, and as many times as long as a search takes. */
    private static final Duration SEARCH = Duration.ofSeconds(5);

    private static final int SEARCH_SHARE = 20;

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
        Lane lane = lane(webhook);
        if (running && lane.enter(clock.instant())) {
            start(webhook, lane);
        }
    }

    void forgive(String webhook) {
        lane(webhook).forgive();
    }

    private Lane lane(String webhook) {
        return lanes.computeIfAbsent(webhook, id -> new Lane());
    }

    private void start(String webhook, Lane lane) {
        Disposable.Swap run = Disposables.swap();
        work.add(run);
        run.update(run(webhook, lane)
                .onErrorResume(failure -> {
                    log.warn("Deliveries of webhook {} are put off: {}", webhook, failure.toString());
                    return Mono.empty();
                })
                .defaultIfEmpty(new Carried(false, clock.instant().plus(LOOK)))
                .doFinally(end -> work.remove(run))
                .flatMap(carried ->
                        Mono.delay(carried.more() ? AT_ONCE : GATHERING).thenReturn(carried))
                .subscribe(carried -> {
                    if (lane.leave(carried.next()) || carried.more()) {
                        wake(webhook);
                    }
                }));
    }

    /** Empty while another instance works on it. */
    private Mono<Carried> run(String webhook, Lane lane) {
        Instant until = clock.instant().plus(TERM);
        return claims.claim(webhook, clock.instant(), until)
                .filter(ours -> ours)
                .flatMap(ours -> webhooks.find(webhook)
                        .flatMap(found -> found.state().isActive()
                                ? batches.carry(found, lane, until)
                                : deliveries.suspend(webhook).thenReturn(Carried.NOTHING))
                        // Deleted, and something was put in meanwhile.
                        .switchIfEmpty(
                                Mono.defer(() -> deliveries.forget(webhook).thenReturn(Carried.NOTHING))))
                .flatMap(carried -> claims.release(webhook).thenReturn(carried));
    }

    /** What nobody here was told of: of another instance, or of the one before us. */
    private Mono<Duration> search() {
        return deliveries
                .webhooksWithDue(clock.instant())
                .doOnNext(this::wake)
                .then()
                .onErrorComplete()
                .thenReturn(true)
                .elapsed()
                .map(took -> Duration.ofMillis(took.getT1() * SEARCH_SHARE))
                .map(rest -> rest.compareTo(SEARCH) > 0 ? rest : SEARCH);
    }

    @Override
    public void start() {
        running = true;
        work.add(Mono.defer(this::search).flatMap(Mono::delay).repeat().subscribe());
        work.add(Flux.interval(LOOK)
                .onBackpressureDrop()
                .subscribe(tick -> lanes.forEach((webhook, lane) -> {
                    if (lane.wantsToLook(clock.instant())) {
                        wake(webhook);
                    }
                })));
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
