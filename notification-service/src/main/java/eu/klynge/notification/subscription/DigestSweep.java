package eu.klynge.notification.subscription;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks for digests whose date has come. */
final class DigestSweep implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DigestSweep.class);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration SWEEP = Duration.ofHours(6);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Digesting digesting;
    private final Digests digests;
    private final Clock clock;
    private final Disposable.Swap running = Disposables.swap();

    DigestSweep(Digesting digesting, Digests digests, Clock clock) {
        this.digesting = digesting;
        this.digests = digests;
        this.clock = clock;
    }

    @Override
    public void start() {
        Flux<Long> looks = Flux.interval(LOOK).onBackpressureDrop().concatMap(tick -> look(), 1);
        Flux<Long> sweeps = Flux.interval(SWEEP)
                .onBackpressureDrop()
                .concatMap(tick -> digests.sweep(clock.instant().minus(KEPT)).onErrorComplete());
        running.replace(Flux.merge(looks, sweeps).subscribe());
    }

    private Mono<Long> look() {
        return Mono.defer(() -> digesting.sweep(clock.instant())).onErrorResume(away -> {
            log.warn("Digests wait: {}", away.toString());
            return Mono.empty();
        });
    }

    @Override
    public void stop() {
        running.dispose();
    }

    @Override
    public boolean isRunning() {
        return running.get() != null && !running.isDisposed();
    }
}
