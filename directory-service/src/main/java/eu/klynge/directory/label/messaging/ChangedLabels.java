package eu.klynge.directory.label.messaging;

import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topics;
import eu.klynge.directory.label.Showing;
import eu.klynge.kit.inbox.Effect;
import eu.klynge.kit.inbox.Event;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.inbox.Subscription;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import reactor.core.publisher.Mono;

/** Whose label was granted shows it in the directory, and whose was revoked does not. */
class ChangedLabels {

    static final Subscription SUBSCRIPTION =
            new Subscription("directory.labels", List.of(Topics.CLUSTER_CHANGES.name()));

    private static final Set<String> CHANGES = Set.of(EventTypes.LABEL_GRANTED.name(), EventTypes.LABEL_REVOKED.name());

    private final Inbox inbox;
    private final Showing showing;

    ChangedLabels(Inbox inbox, Showing showing) {
        this.inbox = inbox;
        this.showing = showing;
    }

    @KafkaListener(
            id = "directory.labels",
            topics = "#{@labelSubscription.reads()}",
            containerFactory = "klyngeListeners")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this::on);
    }

    private Mono<Effect> on(Event<?> event) {
        return CHANGES.contains(event.type())
                ? showing.changed(event.key()).map(changed -> changed ? Effect.APPLIED : Effect.SKIPPED)
                : Mono.just(Effect.SKIPPED);
    }
}
