package eu.klynge.notification.guest.messaging;

import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.events.EventChange;
import eu.klynge.kit.inbox.Effect;
import eu.klynge.kit.inbox.Event;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.inbox.RefusedEvent;
import eu.klynge.notification.guest.GuestNews;
import eu.klynge.notification.guest.Occasion;
import eu.klynge.notification.notice.Differences;
import eu.klynge.notification.notice.Differences.Difference;
import eu.klynge.notification.notice.Template;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import reactor.core.publisher.Mono;

/** Public events as their guests hear of them: when and where, and that they do not take place. */
class OccasionRecords {

    static final String GROUP = "notification.guest-events";

    /** What a guest must know before setting out; the rest is on the event's page and in the guest's calendar. */
    private static final Set<String> TOLD =
            Set.of("time-moved", "place-changed", "format-changed", "online-address-changed");

    private final Inbox inbox;
    private final GuestNews news;

    OccasionRecords(Inbox inbox, GuestNews news) {
        this.inbox = inbox;
        this.news = news;
    }

    @KafkaListener(id = GROUP, topics = "#{@guestEventSubscription.reads()}", containerFactory = "klyngeListeners")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this::on);
    }

    private Mono<Effect> on(Event<?> record) {
        if (!(record.data() instanceof eu.klynge.contracts.events.Event event)) {
            return Mono.just(Effect.SKIPPED);
        }
        return Mono.fromSupplier(() -> occasion(event))
                .onErrorMap(
                        DateTimeException.class,
                        malformed -> new RefusedEvent("wrong-format", "A date or a time zone is malformed"))
                .flatMap(occasion -> take(record, event, occasion))
                .map(changed -> changed ? Effect.APPLIED : Effect.SKIPPED);
    }

    private Mono<Boolean> take(Event<?> record, eu.klynge.contracts.events.Event event, Occasion occasion) {
        // Before the letters to all: who registers meanwhile reads the new state in a letter of their own.
        return news.known(occasion, record.sequence())
                .flatMap(kept -> tell(record, event, occasion).map(told -> kept || told));
    }

    private Mono<Boolean> tell(Event<?> record, eu.klynge.contracts.events.Event event, Occasion occasion) {
        if (record.type().equals(EventTypes.EVENT_CANCELLED.name())) {
            String reason = Optional.ofNullable(event.cancellationReason()).orElse("");
            return news.tellAll(
                    record.id(),
                    occasion,
                    Template.ATTENDANCE_EVENT_CANCELLED,
                    Map.of("reason", reason),
                    record.time());
        }
        List<EventChange> changes = event.changes().stream()
                .filter(change -> TOLD.contains(change.code()))
                .toList();
        if (!record.type().equals(EventTypes.EVENT_CHANGED.name()) || changes.isEmpty()) {
            return Mono.just(false);
        }
        return news.tellAll(
                record.id(),
                occasion,
                Template.ATTENDANCE_EVENT_CHANGED,
                Map.of("differences", differences(changes)),
                record.time());
    }

    private static String differences(List<EventChange> changes) {
        return Differences.text(changes.stream()
                .map(change -> new Difference(change.code(), change.subject(), change.before(), change.after()))
                .toList());
    }

    private static Occasion occasion(eu.klynge.contracts.events.Event event) {
        return new Occasion(
                event.id(),
                event.title(),
                LocalDateTime.parse(event.starts()),
                ZoneId.of(event.timeZone()),
                Optional.ofNullable(event.place())
                        .map(place -> Stream.of(place.venue(), place.street(), place.city())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(", ")))
                        .orElse(event.format()));
    }
}
