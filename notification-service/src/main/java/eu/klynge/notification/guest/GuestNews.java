package eu.klynge.notification.guest;

import com.github.f4b6a3.uuid.UuidCreator;
import eu.klynge.notification.mail.Letter;
import eu.klynge.notification.mail.Letters;
import eu.klynge.notification.mail.Matter;
import eu.klynge.notification.notice.Contacts;
import eu.klynge.notification.notice.Template;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Tells guests where they stand, and what becomes of their event. */
public final class GuestNews {

    /** Older facts are known by now: a service that reads a topic for the first time writes to nobody about them. */
    private static final Duration NEWS = Duration.ofDays(7);

    /** A group's records come side by side; its overview waits for the rest of them. */
    private static final Duration TOGETHER = Duration.ofSeconds(20);

    private final Attendances attendances;
    private final Occasions occasions;
    private final Circulars circulars;
    private final Letters letters;
    private final Contacts contacts;
    private final Clock clock;

    GuestNews(
            Attendances attendances,
            Occasions occasions,
            Circulars circulars,
            Letters letters,
            Contacts contacts,
            Clock clock) {
        this.attendances = attendances;
        this.occasions = occasions;
        this.circulars = circulars;
        this.letters = letters;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** True when somebody is to be written to because of it. */
    public Mono<Boolean> moved(Move move) {
        Attendance attendance = move.attendance();
        Mono<Boolean> told = write(move.fact(), attendance.id(), move.matter(), Duration.ZERO)
                .flatMap(written -> tellTheFirst(move).map(also -> written || also));
        return attendances
                .keep(attendance, move.sequence())
                .flatMap(kept -> isNews(move.at()) ? told : Mono.just(kept));
    }

    /** The first of a group has registered all of them, and hears how they stand. */
    private Mono<Boolean> tellTheFirst(Move move) {
        String group = move.attendance().group();
        if (group == null) {
            return Mono.just(false);
        }
        Map<String, String> parameters = Map.of("event", move.attendance().event(), "group", group);
        return write(
                group + "/" + move.sequence(),
                group,
                new Matter(Template.ATTENDANCE_GROUP.code(), parameters),
                TOGETHER);
    }

    /** A public event as it is now: so letters say it from here on. */
    public Mono<Boolean> known(Occasion occasion, long sequence) {
        return occasions.keep(occasion, sequence);
    }

    /**
     * A public event changed in a way that every guest should hear of.
     *
     * @param fact its id: it leads to one letter to each guest
     * @param template and what goes into it, but for what the event says itself
     */
    public Mono<Boolean> tellAll(
            String fact, Occasion occasion, Template template, Map<String, String> parameters, Instant at) {
        if (!isNews(at)) {
            return Mono.just(false);
        }
        Map<String, String> all = new HashMap<>(parameters);
        all.put("event", occasion.id());
        return circulars
                .add(new Circular(fact, occasion.id(), new Matter(template.code(), all), ""))
                .thenReturn(true);
    }

    /** True when it was not written yet, to somebody who is not erased. */
    Mono<Boolean> write(String cause, String contact, Matter matter, Duration later) {
        String id = UuidCreator.getNameBasedSha1(cause + "/" + contact).toString();
        Instant when = clock.instant().plus(later);
        return contacts.isErased(contact)
                .flatMap(gone -> gone
                        ? Mono.just(false)
                        : letters.add(Letter.pending(id, contact, Letter.ATTENDANCE, matter, List.of(), null, when)));
    }

    private boolean isNews(Instant at) {
        return !at.isBefore(clock.instant().minus(NEWS));
    }
}
