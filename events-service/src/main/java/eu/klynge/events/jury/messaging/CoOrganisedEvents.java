package eu.klynge.events.jury.messaging;

import eu.klynge.contracts.events.Event;
import eu.klynge.contracts.events.EventOrganisation;
import eu.klynge.events.jury.Undertaking;
import eu.klynge.events.jury.Undertakings;
import eu.klynge.kit.inbox.Effect;
import eu.klynge.kit.inbox.Inbox;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import reactor.core.publisher.Mono;

/**
 * Whoever organises an event together knows each other, also when it was called off, or a later revision no longer names one of them. So
 * each revision is kept, with the time from which it said so.
 */
class CoOrganisedEvents {

    static final String GROUP = "events.undertakings";

    private final Inbox inbox;
    private final Undertakings undertakings;

    CoOrganisedEvents(Inbox inbox, Undertakings undertakings) {
        this.inbox = inbox;
        this.undertakings = undertakings;
    }

    @KafkaListener(id = GROUP, topics = "#{@undertakingSubscription.reads()}", containerFactory = "klyngeListeners")
    void receive(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, event -> event.data() instanceof Event told ? keep(told) : Mono.just(Effect.SKIPPED));
    }

    private Mono<Effect> keep(Event event) {
        Set<String> clusters = Stream.concat(event.organisers().stream(), event.coOrganisers().stream())
                .map(EventOrganisation::slug)
                .collect(Collectors.toSet());
        return clusters.size() < 2
                ? Mono.just(Effect.SKIPPED)
                : undertakings
                        .keep(new Undertaking(event.id(), event.revision(), event.revisedAt(), clusters))
                        .thenReturn(Effect.APPLIED);
    }
}
