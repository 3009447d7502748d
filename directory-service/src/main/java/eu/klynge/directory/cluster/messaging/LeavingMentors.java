package eu.klynge.directory.cluster.messaging;

import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.directory.cluster.Mentoring;
import eu.klynge.kit.inbox.Effect;
import eu.klynge.kit.inbox.Event;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.inbox.Subscription;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import reactor.core.publisher.Mono;

/** Whoever leaves the directory is nobody's mentor any more. */
class LeavingMentors {

    static final Subscription SUBSCRIPTION =
            new Subscription("directory.mentors", List.of(Topics.CLUSTER_CHANGES.name()));

    private final Inbox inbox;
    private final Mentoring mentoring;

    LeavingMentors(Inbox inbox, Mentoring mentoring) {
        this.inbox = inbox;
        this.mentoring = mentoring;
    }

    @KafkaListener(
            id = "directory.mentors",
            topics = "#{@mentorSubscription.reads()}",
            containerFactory = "klyngeListeners")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this::leave);
    }

    private Mono<Effect> leave(Event<?> event) {
        if (!event.type().equals(EventTypes.CLUSTER_WITHDRAWN.name())) {
            return Mono.just(Effect.SKIPPED);
        }
        return mentoring.left(event.key()).map(had -> had ? Effect.APPLIED : Effect.SKIPPED);
    }
}
