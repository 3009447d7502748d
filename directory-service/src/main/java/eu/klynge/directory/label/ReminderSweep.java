package eu.klynge.directory.label;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks every quarter of an hour whether today's look through the register is still to be done. */
final class ReminderSweep implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ReminderSweep.class);
    private static final Duration LOOK = Duration.ofMinutes(15);

    private final Reminding reminding;
    private final Disposable.Swap running = Disposables.swap();

    ReminderSweep(Reminding reminding) {
        this.reminding = reminding;
    }

    @Override
    public void start() {
        running.replace(Flux.interval(Duration.ofMinutes(1), LOOK)
                .onBackpressureDrop()
                .concatMap(tick -> look(), 1)
                .subscribe());
    }

    private Mono<Long> look() {
        return Mono.defer(reminding::daily).onErrorResume(away -> {
            log.warn("Reminders wait: {}", away.toString());
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
