package eu.klynge.events.nomination.messaging;

import eu.klynge.contracts.directory.LabelGrant;
import eu.klynge.events.nomination.Labels;
import eu.klynge.kit.inbox.Effect;
import eu.klynge.kit.inbox.Event;
import eu.klynge.kit.inbox.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import reactor.core.publisher.Mono;

/** Of the history of clusters, what eligibility asks for. */
class GrantedLabels {

    static final String GROUP = "events.labels";

    private final Inbox inbox;
    private final Labels labels;

    GrantedLabels(Inbox inbox, Labels labels) {
        this.inbox = inbox;
        this.labels = labels;
    }

    @KafkaListener(id = GROUP, topics = "#{@labelSubscription.reads()}", containerFactory = "klyngeListeners")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(
                record,
                event -> event.data() instanceof LabelGrant grant ? learn(event, grant) : Mono.just(Effect.SKIPPED));
    }

    private Mono<Effect> learn(Event<?> event, LabelGrant grant) {
        var label = new Labels.Label(grant.id(), grant.slug(), grant.level(), grant.validFrom(), grant.validUntil());
        return labels.learn(label, event.sequence()).map(learnt -> learnt ? Effect.APPLIED : Effect.SKIPPED);
    }
}
