package eu.klynge.directory.honour.messaging;

import eu.klynge.contracts.events.Award;
import eu.klynge.contracts.events.AwardCategory;
import eu.klynge.contracts.events.AwardFinalist;
import eu.klynge.directory.honour.Awarding;
import eu.klynge.directory.honour.Place;
import eu.klynge.directory.honour.Result;
import eu.klynge.directory.honour.Result.Placed;
import eu.klynge.kit.inbox.Effect;
import eu.klynge.kit.inbox.Event;
import eu.klynge.kit.inbox.Inbox;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import reactor.core.publisher.Mono;

/** Each record has the whole award: who is honoured by it is read off the last one, whatever led to it. */
class AwardRecords {

    static final String GROUP = "directory.honours";

    private static final String AWARDED = "awarded";

    private final Inbox inbox;
    private final Awarding awarding;

    AwardRecords(Inbox inbox, Awarding awarding) {
        this.inbox = inbox;
        this.awarding = awarding;
    }

    @KafkaListener(id = GROUP, topics = "#{@awardSubscription.reads()}", containerFactory = "klyngeListeners")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this::on);
    }

    private Mono<Effect> on(Event<?> event) {
        return event.data() instanceof Award award
                ? awarding.stands(result(award), event.sequence()).map(shown -> shown ? Effect.APPLIED : Effect.SKIPPED)
                : Mono.just(Effect.SKIPPED);
    }

    private static Result result(Award award) {
        Instant at = award.awardedAt();
        return at == null || !award.standing().equals(AWARDED)
                ? Result.none(award.id(), award.name())
                : new Result(
                        award.id(),
                        award.name(),
                        at.atZone(ZoneId.of(award.zone())).getYear(),
                        award.categories().stream()
                                .flatMap(category -> placed(category).stream())
                                .toList());
    }

    private static List<Placed> placed(AwardCategory category) {
        return category.finalists().stream()
                .map(finalist -> new Placed(finalist.cluster(), category.name(), place(category, finalist)))
                .toList();
    }

    private static Place place(AwardCategory category, AwardFinalist finalist) {
        return finalist.nomination().equals(category.winner()) ? Place.WINNER : Place.FINALIST;
    }
}
