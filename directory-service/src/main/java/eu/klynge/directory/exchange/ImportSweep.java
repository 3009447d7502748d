package eu.klynge.directory.exchange;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks for imports that wait, or that somebody has left half done. */
final class ImportSweep implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ImportSweep.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final ImportWork work;
    private final Disposable.Swap running = Disposables.swap();

    ImportSweep(ImportWork work) {
        this.work = work;
    }

    @Override
    public void start() {
        running.replace(Flux.interval(LOOK)
                .onBackpressureDrop()
                .concatMap(tick -> work.once().onErrorResume(ImportSweep::away), 1)
                .subscribe());
    }

    private static Mono<Boolean> away(Throwable failure) {
        log.warn("An import waits: {}", failure.toString());
        return Mono.just(false);
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
