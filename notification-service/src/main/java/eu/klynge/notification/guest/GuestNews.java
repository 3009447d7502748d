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
import org.jspecify.annotations.Nullable;
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

    /**
     * A registration is new, or stands otherwise than before.
     *
     * @param fact its id: one fact leads to one letter
     * @param sequence that all registrations have which moved together
     * @param formerly how it stood; null for a new one
     * @param position in the line, of one that waits
     * @param answerBy of an offered seat
     */
    public record Move(
            String fact,
            long sequence,
            Instant at,
            Attendance attendance,
            @Nullable Standing formerly,
            @Nullable Integer position,
            @Nullable Instant answerBy) {

        private Template template() {
            return switch (attendance.standing()) {
                case REQUESTED -> Template.ATTENDANCE_REQUESTED;
                case CONFIRMED ->
                    formerly == Standing.REQUESTED ? Template.ATTENDANCE_APPROVED : Template.ATTENDANCE_CONFIRMED;
                case WAITING -> Template.ATTENDANCE_WAITING;
                case OFFERED -> Template.ATTENDANCE_OFFERED;
                case EXPIRED -> Template.ATTENDANCE_EXPIRED;
                case REFUSED -> Template.ATTENDANCE_REFUSED;
                case DECLINED, CANCELLED -> Template.ATTENDANCE_CANCELLED;
            };
        }

        private Matter matter() {
            Map<String, String> parameters = new HashMap<>(Map.of("event", attendance.event()));
            if (position != null) {
                parameters.put("position", position.toString());
            }
            if (answerBy != null) {
                parameters.put("answerBy", answerBy.toString());
            }
            return new Matter(template().code(), parameters);
        }
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

    /** A public event as it is now; of no more interest to guests than that letters say it so. */
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
