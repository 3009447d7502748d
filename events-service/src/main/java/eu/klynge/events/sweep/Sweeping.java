package eu.klynge.events.sweep;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Does something again and again while the process runs; a round that fails is followed by the next. */
public final class Sweeping implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Sweeping.class);

    private final String what;
    private final Duration pause;
    private final Supplier<? extends Mono<?>> round;
    private final Disposable.Swap running = Disposables.swap();

    /**
     * @param what for the log
     * @param round must bear that other instances do the same at the same time
     */
    public Sweeping(String what, Duration pause, Supplier<? extends Mono<?>> round) {
        this.what = what;
        this.pause = pause;
        this.round = round;
    }

    @Override
    public void start() {
        running.replace(Flux.interval(pause)
                .onBackpressureDrop()
                .concatMap(tick -> Mono.defer(round)
                        .doOnError(failed -> log.info("Looking for {} is tried again: {}", what, failed.toString()))
                        .onErrorComplete())
                .subscribe());
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
