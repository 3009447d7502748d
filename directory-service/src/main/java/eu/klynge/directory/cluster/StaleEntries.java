package eu.klynge.directory.cluster;

import eu.klynge.kit.sweep.Turns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Looks once a day for entries that turn stale, now or soon, on one instance. */
final class StaleEntries {

    private static final Logger log = LoggerFactory.getLogger(StaleEntries.class);
    private static final String TASK = "attestation";
    private static final Duration WORK = Duration.ofMinutes(30);
    private static final Duration DAY = Duration.ofDays(1);

    private final Attestation attestation;
    private final AttestationReminders reminders;
    private final Turns turns;
    private final Clock clock;

    StaleEntries(Attestation attestation, AttestationReminders reminders, Turns turns, Clock clock) {
        this.attestation = attestation;
        this.reminders = reminders;
        this.turns = turns;
        this.clock = clock;
    }

    /** How many were marked; empty when it is not our turn. An instance that dies at it loses its turn after half an hour. */
    Mono<Long> daily() {
        Instant now = clock.instant();
        return turns.take(TASK, now, now.plus(WORK))
                .filter(mine -> mine)
                .flatMap(mine -> reminders.remind(now))
                .flatMap(told -> attestation.sweep(now))
                .flatMap(marked -> turns.keep(TASK, now.plus(DAY)).thenReturn(marked))
                .doOnNext(marked -> log.info("{} entries have turned stale", marked));
    }
}
