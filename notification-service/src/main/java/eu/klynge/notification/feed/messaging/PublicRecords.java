package eu.klynge.notification.feed.messaging;

import eu.klynge.contracts.EventType;
import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Headers;
import eu.klynge.contracts.Topic;
import eu.klynge.kit.inbox.Decoded.Tombstone;
import eu.klynge.kit.inbox.Effect;
import eu.klynge.kit.inbox.Event;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.inbox.Reaction;
import eu.klynge.kit.inbox.RefusedEvent;
import eu.klynge.kit.inbox.Subscription;
import eu.klynge.notification.feed.Entry;
import eu.klynge.notification.feed.FeedEvent;
import eu.klynge.notification.feed.Partition;
import eu.klynge.notification.feed.Recording;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import reactor.core.publisher.Mono;

/** Every public record goes into the feed, with its bytes as they are. */
class PublicRecords {

    static final Subscription SUBSCRIPTION = new Subscription(
            "notification.feed", PublicEvents.topics().stream().map(Topic::name).toList());

    private final Inbox inbox;
    private final Recording recording;

    PublicRecords(Inbox inbox, Recording recording) {
        this.inbox = inbox;
        this.recording = recording;
    }

    @KafkaListener(
            id = "notification.feed",
            topics = "#{@feedSubscription.reads()}",
            containerFactory = "klyngeListeners",
            concurrency = "3")
    void receive(ConsumerRecord<String, byte[]> record) {
        String topic = Subscription.source(record.topic(), SUBSCRIPTION.group());
        inbox.receive(record, new Reaction() {
            @Override
            public Mono<Effect> on(Event<?> event) {
                return record(topic, record, event);
            }

            @Override
            public Mono<Effect> onTombstone(Tombstone tombstone) {
                return tombstone(topic, tombstone);
            }
        });
    }

    private Mono<Effect> record(String topic, ConsumerRecord<String, byte[]> record, Event<?> event) {
        EventType<?> type = EventTypes.byName(event.type()).orElseThrow();
        if (!PublicEvents.home(type).name().equals(topic)) {
            return Mono.just(Effect.SKIPPED);
        }
        Entry entry = new Entry(
                new Partition(record.topic(), record.partition()).at(record.offset()),
                event.key(),
                event.time(),
                feedEvent(record, event),
                List.of(FacetsOfData.of(event.data())));
        return recording
                .record(
                        entry,
                        event.sequence(),
                        PublicEvents.stateId(type, event.key()).orElse(null))
                .map(isNew -> isNew ? Effect.APPLIED : Effect.SKIPPED);
    }

    private Mono<Effect> tombstone(String topic, Tombstone tombstone) {
        Long sequence = tombstone.sequence();
        if (sequence == null) {
            throw new RefusedEvent("missing-header", "A tombstone needs its ce_sequence");
        }
        return recording
                .gone(PublicEvents.stateId(topic, tombstone.key()), sequence)
                .thenReturn(Effect.APPLIED);
    }

    private static FeedEvent feedEvent(ConsumerRecord<String, byte[]> record, Event<?> event) {
        return new FeedEvent(
                event.id(),
                event.source(),
                event.type(),
                event.subject(),
                String.valueOf(header(record, Headers.CE_TIME)),
                header(record, Headers.CE_DATASCHEMA),
                header(record, Headers.CONTENT_TYPE),
                String.valueOf(event.sequence()),
                record.value());
    }

    private static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
