package eu.klynge.directory.pilot;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks now and then for responses that no pilot knows of. */
final class CountingSweep implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CountingSweep.class);
    private static final Duration LOOK = Duration.ofSeconds(30);

    private final Counting counting;
    private final Disposable.Swap running = Disposables.swap();

    CountingSweep(Counting counting) {
        this.counting = counting;
    }

    @Override
    public void start() {
        running.replace(Flux.interval(LOOK)
                .onBackpressureDrop()
                .concatMap(tick -> look(), 1)
                .subscribe());
    }

    private Mono<Long> look() {
        return counting.sweep().onErrorResume(away -> {
            log.warn("Responses wait to be counted: {}", away.toString());
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
