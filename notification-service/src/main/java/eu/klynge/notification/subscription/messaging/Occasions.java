package eu.klynge.notification.subscription.messaging;

import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.events.Award;
import eu.klynge.contracts.events.AwardCategory;
import eu.klynge.contracts.events.AwardFinalist;
import eu.klynge.contracts.events.EventOrganisation;
import eu.klynge.kit.inbox.Effect;
import eu.klynge.kit.inbox.Event;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.inbox.RefusedEvent;
import eu.klynge.kit.settings.PublicAddress;
import eu.klynge.notification.mail.CannotCompose;
import eu.klynge.notification.notice.Differences;
import eu.klynge.notification.notice.Differences.Difference;
import eu.klynge.notification.subscription.Happening;
import eu.klynge.notification.subscription.News;
import eu.klynge.notification.subscription.NewsDesk;
import eu.klynge.notification.subscription.Scope;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import reactor.core.publisher.Mono;

/** Events and awards as their subscribers hear of them. */
class Occasions {

    static final String GROUP = "notification.occasions";

    private static final Map<String, Happening> TOLD = Map.of(
            EventTypes.EVENT_PUBLISHED.name(), Happening.EVENT_PUBLISHED,
            EventTypes.EVENT_CHANGED.name(), Happening.EVENT_CHANGED,
            EventTypes.EVENT_CANCELLED.name(), Happening.EVENT_CANCELLED,
            EventTypes.AWARD_OPENED.name(), Happening.AWARD_OPENED,
            EventTypes.AWARD_SHORTLISTED.name(), Happening.AWARD_SHORTLISTED,
            EventTypes.AWARD_AWARDED.name(), Happening.AWARD_AWARDED,
            EventTypes.AWARD_CANCELLED.name(), Happening.AWARD_CANCELLED);

    private final Inbox inbox;
    private final NewsDesk desk;
    private final PublicAddress address;

    Occasions(Inbox inbox, NewsDesk desk, PublicAddress address) {
        this.inbox = inbox;
        this.desk = desk;
        this.address = address;
    }

    @KafkaListener(id = GROUP, topics = "#{@occasionSubscription.reads()}", containerFactory = "klyngeListeners")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this::on);
    }

    private Mono<Effect> on(Event<?> record) {
        Happening happening = TOLD.get(record.type());
        if (happening == null) {
            return Mono.just(Effect.SKIPPED);
        }
        return Mono.defer(() -> told(record, happening))
                .map(changed -> changed ? Effect.APPLIED : Effect.SKIPPED)
                .onErrorMap(CannotCompose.class, CannotCompose::refusal)
                .onErrorMap(
                        DateTimeException.class,
                        malformed -> new RefusedEvent("wrong-format", "A date or a time zone is malformed"));
    }

    private Mono<Boolean> told(Event<?> record, Happening happening) {
        return switch (record.data()) {
            case eu.klynge.contracts.events.Event event -> desk.tell(news(record, happening, event));
            case Award award -> desk.tell(news(record, happening, award));
            default -> Mono.just(false);
        };
    }

    private News news(Event<?> record, Happening happening, eu.klynge.contracts.events.Event event) {
        String reason = event.cancellationReason();
        return new News(
                record.id(),
                happening,
                record.time(),
                scope(event),
                Map.of(
                        "date",
                        LocalDateTime.parse(event.starts()).toLocalDate().toString(),
                        "place",
                        event.place() == null ? event.format() : event.place().city(),
                        "differences",
                        differences(event),
                        "reason",
                        reason == null ? "" : reason,
                        "link",
                        address.value() + "/events/" + event.id()),
                event.title());
    }

    private static String differences(eu.klynge.contracts.events.Event event) {
        return Differences.text(event.changes().stream()
                .map(change -> new Difference(change.code(), change.subject(), change.before(), change.after()))
                .toList());
    }

    private static Scope scope(eu.klynge.contracts.events.Event event) {
        String words = Stream.of(
                        event.title().values().stream(),
                        event.summary().values().stream(),
                        event.hosts().stream(),
                        Stream.ofNullable(event.place()).map(place -> place.city()),
                        event.organisers().stream().map(EventOrganisation::name),
                        event.coOrganisers().stream().map(EventOrganisation::name))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
        return new Scope(event.countries(), List.of(), event.ecosystems(), words);
    }

    private News news(Event<?> record, Happening happening, Award award) {
        LocalDate until =
                award.nominationsUntil().atZone(ZoneId.of(award.zone())).toLocalDate();
        String words = Stream.concat(
                        Stream.of(award.name()),
                        award.categories().stream()
                                .flatMap(category -> category.finalists().stream())
                                .map(AwardFinalist::name))
                .collect(Collectors.joining("\n"));
        return new News(
                record.id(),
                happening,
                record.time(),
                new Scope(List.of(), List.of(), List.of(), words),
                Map.of(
                        "award", award.name(),
                        "until", until.toString(),
                        "finalists", named(award, (category, finalist) -> true),
                        "winners",
                                named(
                                        award,
                                        (category, finalist) ->
                                                finalist.nomination().equals(category.winner())),
                        "link", address.value() + "/awards/" + award.id()),
                Map.of());
    }

    /** A line each, with the category. */
    private static String named(Award award, BiPredicate<AwardCategory, AwardFinalist> who) {
        return award.categories().stream()
                .flatMap(category -> category.finalists().stream()
                        .filter(finalist -> who.test(category, finalist))
                        .map(finalist -> "- " + finalist.name() + " (" + category.name() + ")"))
                .collect(Collectors.joining("\n"));
    }
}
