package eu.klynge.directory.cluster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks once a day for entries that turn stale, now or soon, on one instance. */
final class AttestationSweep implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(AttestationSweep.class);
    private static final Duration LOOK = Duration.ofMinutes(10);
    private static final Duration WORK = Duration.ofMinutes(30);
    private static final Duration DAY = Duration.ofDays(1);

    private final Attestation attestation;
    private final AttestationReminders reminders;
    private final Turns turns;
    private final Clock clock;
    private final Disposable.Swap running = Disposables.swap();

    AttestationSweep(Attestation attestation, AttestationReminders reminders, Turns turns, Clock clock) {
        this.attestation = attestation;
        this.reminders = reminders;
        this.turns = turns;
        this.clock = clock;
    }

    @Override
    public void start() {
        running.replace(Flux.interval(Duration.ofMinutes(1), LOOK)
                .onBackpressureDrop()
                .concatMap(tick -> look(), 1)
                .subscribe());
    }

    /** An instance that dies at it loses its turn after half an hour. */
    Mono<Long> look() {
        return Mono.defer(() -> {
                    Instant now = clock.instant();
                    return turns.take("attestation", now, now.plus(WORK))
                            .filter(mine -> mine)
                            .flatMap(mine -> reminders.remind(now))
                            .flatMap(told -> attestation.sweep(now))
                            .flatMap(marked ->
                                    turns.keep("attestation", now.plus(DAY)).thenReturn(marked));
                })
                .doOnNext(marked -> log.info("{} entries have turned stale", marked))
                .onErrorResume(away -> {
                    log.warn("The look for stale entries waits: {}", away.toString());
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
