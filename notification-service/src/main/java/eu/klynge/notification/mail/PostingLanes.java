package eu.klynge.notification.mail;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Keeps posting: some lanes, each one batch at a time on threads that nothing else uses, so that a slow mail server holds
 * up e-mail alone.
 */
final class PostingLanes implements SmartLifecycle {

    static final int LANES = 4;

    private static final Logger log = LoggerFactory.getLogger(PostingLanes.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration SWEEP = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Posting posting;
    private final Letters letters;
    private final Scheduler threads;
    private final Clock clock;
    private final Disposable.Swap running = Disposables.swap();

    PostingLanes(Posting posting, Letters letters, Scheduler threads, Clock clock) {
        this.posting = posting;
        this.letters = letters;
        this.threads = threads;
        this.clock = clock;
    }

    @Override
    public void start() {
        Flux<?> lanes = Flux.range(0, LANES).flatMap(this::lane, LANES);
        Flux<?> sweeps = Flux.interval(SWEEP)
                .onBackpressureDrop()
                .concatMap(tick -> letters.sweep(clock.instant().minus(KEPT)).onErrorComplete());
        running.replace(Flux.merge(lanes, sweeps).subscribe());
    }

    private Flux<Integer> lane(int lane) {
        return Flux.interval(LOOK.multipliedBy(lane).dividedBy(LANES), LOOK)
                .onBackpressureDrop()
                .concatMap(tick -> untilNothingIsDue(), 1);
    }

    private Flux<Integer> untilNothingIsDue() {
        return Mono.defer(posting::round)
                .repeat()
                .takeUntil(taken -> taken == 0)
                .onErrorResume(failure -> {
                    log.warn("Posting goes on a little later: {}", failure.toString());
                    return Mono.empty();
                });
    }

    @Override
    public void stop() {
        running.dispose();
        threads.dispose();
    }

    @Override
    public boolean isRunning() {
        return running.get() != null && !running.isDisposed();
    }
}
