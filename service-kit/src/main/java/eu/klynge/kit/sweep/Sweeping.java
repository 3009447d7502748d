package eu.klynge.kit.sweep;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Does something again and again while the process runs, one round at a time; a round that fails is followed by the next. */
public final class Sweeping implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Sweeping.class);

    private final String what;
    private final Duration first;
    private final Duration pause;
    private final Supplier<? extends Mono<?>> round;
    private volatile @Nullable Disposable running;

    /**
     * @param what for the log
     * @param first until the first round
     * @param pause from one round's begin to the next; a round that takes longer is followed by the next pause's end
     * @param round must bear that other instances do the same at the same time
     */
    public Sweeping(String what, Duration first, Duration pause, Supplier<? extends Mono<?>> round) {
        this.what = what;
        this.first = first;
        this.pause = pause;
        this.round = round;
    }

    /** The first round comes after the first pause. */
    public Sweeping(String what, Duration pause, Supplier<? extends Mono<?>> round) {
        this(what, pause, pause, round);
    }

    @Override
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        running = Flux.interval(first, pause)
                .onBackpressureDrop()
                .concatMap(
                        tick -> Mono.defer(round)
                                .doOnError(failed ->
                                        log.warn("Looking for {} is tried again: {}", what, failed.toString()))
                                .onErrorComplete(),
                        1)
                .subscribe();
    }

    @Override
    public synchronized void stop() {
        Disposable present = running;
        if (present != null) {
            present.dispose();
        }
    }

    @Override
    public boolean isRunning() {
        Disposable present = running;
        return present != null && !present.isDisposed();
    }
}
