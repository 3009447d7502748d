package eu.klynge.directory.person;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finishes erasures that a crash, or an identity provider that was away, has interrupted. */
final class ErasureSweep implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ErasureSweep.class);
    private static final Duration LOOK = Duration.ofSeconds(10);

    private final Erasing erasing;
    private final Disposable.Swap running = Disposables.swap();

    ErasureSweep(Erasing erasing) {
        this.erasing = erasing;
    }

    @Override
    public void start() {
        running.replace(Flux.interval(LOOK)
                .onBackpressureDrop()
                .concatMap(tick -> erasing.sweep().onErrorResume(ErasureSweep::away), 1)
                .subscribe());
    }

    private static Mono<Void> away(Throwable failure) {
        log.warn("Erasures wait: {}", failure.toString());
        return Mono.empty();
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
