package eu.klynge.directory.label;

import eu.klynge.kit.store.Versioned;
import eu.klynge.kit.sweep.Turns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Tells that labels end, each time once: the mark is in the label, written with the fact. Those that have ended are shown no more.
 */
final class Reminding {

    private static final Logger log = LoggerFactory.getLogger(Reminding.class);
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final String TASK = "label-reminders";

    private final Labels labels;
    private final Showing showing;
    private final Turns turns;
    private final Clock clock;

    Reminding(Labels labels, Showing showing, Turns turns, Clock clock) {
        this.labels = labels;
        this.showing = showing;
        this.turns = turns;
        this.clock = clock;
    }

    /** Once a day, by whichever instance is first; how many were told. */
    Mono<Long> daily() {
        Instant now = clock.instant();
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        Instant tomorrow = today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return turns.take(TASK, now, now.plus(LEASE))
                .filter(mine -> mine)
                .flatMap(mine -> showing.ended(today))
                .flatMap(ended -> remind(today))
                .flatMap(count -> turns.keep(TASK, tomorrow).thenReturn(count))
                .defaultIfEmpty(0L);
    }

    /** May be repeated, and by several at once. */
    Mono<Long> remind(LocalDate today) {
        return labels.ending(today, today.plusMonths(Reminder.EARLIEST).plusDays(3))
                .concatMap(found -> remind(found, today))
                .count();
    }

    private Mono<Versioned<Label>> remind(Versioned<Label> found, LocalDate today) {
        Label label = found.state();
        return Mono.justOrEmpty(Reminder.due(label.until(), today, label.reminded()))
                .flatMap(months ->
                        labels.update(found, new LabelFact.Expiring(label.withReminder(months), months), null))
                // Renewed meanwhile, told by another instance, or refused: it is looked at again tomorrow, and the
                // others today.
                .onErrorResume(failure -> {
                    log.info("Label {} is looked at again tomorrow: {}", found.id(), failure.toString());
                    return Mono.empty();
                });
    }
}
