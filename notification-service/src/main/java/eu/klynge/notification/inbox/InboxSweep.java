package eu.klynge.notification.inbox;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;

/** Takes old entries out of inboxes. */
final class InboxSweep implements SmartLifecycle {

    private static final Duration EACH = Duration.ofHours(6);
    private static final Duration KEPT = Duration.ofDays(365);

    private final Entries entries;
    private final Clock clock;
    private final Disposable.Swap running = Disposables.swap();

    InboxSweep(Entries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    public void start() {
        running.replace(Flux.interval(EACH)
                .onBackpressureDrop()
                .concatMap(tick -> entries.sweep(clock.instant().minus(KEPT)).onErrorComplete())
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
