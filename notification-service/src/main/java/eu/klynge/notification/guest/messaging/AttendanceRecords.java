package eu.klynge.notification.guest.messaging;

import eu.klynge.contracts.EventTypes;
import eu.klynge.kit.inbox.Effect;
import eu.klynge.kit.inbox.Event;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.notification.guest.Attendance;
import eu.klynge.notification.guest.GuestNews;
import eu.klynge.notification.guest.Move;
import eu.klynge.notification.guest.Standing;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import reactor.core.publisher.Mono;

/** Where registrations stand; that somebody arrived at the door is no news to them. */
class AttendanceRecords {

    static final String GROUP = "notification.attendance";

    private final Inbox inbox;
    private final GuestNews news;

    AttendanceRecords(Inbox inbox, GuestNews news) {
        this.inbox = inbox;
        this.news = news;
    }

    @KafkaListener(id = GROUP, topics = "#{@attendanceSubscription.reads()}", containerFactory = "klyngeListeners")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this::on);
    }

    private Mono<Effect> on(Event<?> event) {
        if (!event.type().equals(EventTypes.ATTENDANCE_MOVED.name())
                || !(event.data() instanceof eu.klynge.contracts.events.Attendance attendance)) {
            return Mono.just(Effect.SKIPPED);
        }
        return Mono.justOrEmpty(Standing.of(attendance.standing()))
                .flatMap(standing -> news.moved(move(event, attendance, standing)))
                .map(told -> told ? Effect.APPLIED : Effect.SKIPPED)
                .defaultIfEmpty(Effect.SKIPPED);
    }

    private static Move move(Event<?> event, eu.klynge.contracts.events.Attendance wire, Standing standing) {
        return new Move(
                event.id(),
                event.sequence(),
                event.time(),
                new Attendance(wire.id(), wire.event(), standing, wire.group()),
                formerly(wire.formerly()),
                wire.position(),
                wire.offeredUntil());
    }

    private static @Nullable Standing formerly(@Nullable String code) {
        return Optional.ofNullable(code).flatMap(Standing::of).orElse(null);
    }
}
