package eu.klynge.events.calendar.messaging;

import eu.klynge.contracts.Topics;
import eu.klynge.events.calendar.CalendarIndex;
import eu.klynge.events.calendar.Entry;
import eu.klynge.events.calendar.Freshness;
import eu.klynge.kit.inbox.Decoded;
import eu.klynge.kit.inbox.Event;
import eu.klynge.kit.inbox.EventDecoder;
import eu.klynge.kit.inbox.PoisonRecord;
import eu.klynge.kit.kafka.KafkaPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Follows the state of events from the first record, without a consumer group: every replica reads all of it at each start
 * and has the whole calendar in memory.
 */
final class EventFeed implements SmartLifecycle, Freshness {

    private static final Logger log = LoggerFactory.getLogger(EventFeed.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaPolicy policy;
    private final EventDecoder decoder;
    private final CalendarIndex index;
    private final Map<String, Long> latest = new HashMap<>();
    private volatile boolean running;
    private volatile boolean caughtUp;
    private volatile Thread thread = Thread.currentThread();

    EventFeed(KafkaPolicy policy, EventDecoder decoder, CalendarIndex index) {
        this.policy = policy;
        this.decoder = decoder;
        this.index = index;
    }

    @Override
    public boolean hasCaughtUp() {
        return caughtUp;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("event-feed").daemon().start(this::follow);
    }

    /** A lost broker, or a topic that is not made yet, is only waited for: the calendar keeps what it has. */
    private void follow() {
        while (running) {
            try (Consumer<String, byte[]> consumer = new KafkaConsumer<>(settings())) {
                read(consumer);
            } catch (WakeupException | org.apache.kafka.common.errors.InterruptException stopped) {
                return;
            } catch (KafkaException away) {
                log.warn("The topic of events is away and is tried again: {}", away.toString());
                pause();
            } catch (RuntimeException | Error fault) {
                // Without its thread the calendar would grow old and nobody would hear of it.
                caughtUp = false;
                log.error("The calendar cannot follow the topic of events; this replica is not ready", fault);
                pause();
            }
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = policy.consumer("unused");
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1000);
        return settings;
    }

    private void read(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = partitions(consumer);
        if (partitions.isEmpty()) {
            pause();
            return;
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (running) {
            consumer.poll(POLL).forEach(this::take);
            if (!caughtUp
                    && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                caughtUp = true;
                log.info("The calendar has caught up with the topic of events");
            }
        }
    }

    private static List<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
        List<PartitionInfo> known = consumer.partitionsFor(Topics.EVENTS.name());
        return known.stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        try {
            switch (decoder.decode(record)) {
                case Decoded.Known(Event<?> event) -> take(event);
                case Decoded.Tombstone tombstone -> index.remove(tombstone.key());
                case Decoded.UnknownType unknown -> log.debug("Skipped {}", unknown.type());
            }
        } catch (PoisonRecord unreadable) {
            log.warn(
                    "Skipped an unreadable record at {}-{}@{}: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    unreadable.getMessage());
        }
    }

    /** A repetition of something older must not undo what came after it. */
    private void take(Event<?> event) {
        if (latest.merge(event.key(), event.sequence(), Math::max) > event.sequence()) {
            return;
        }
        switch (event.data()) {
            case eu.klynge.contracts.events.Event of -> index.put(entry(of));
            default -> log.debug("Skipped {}", event.type());
        }
    }

    private static Entry entry(eu.klynge.contracts.events.Event event) {
        List<String> organisers = new ArrayList<>(event.hosts());
        event.organisers().forEach(organisation -> organisers.add(organisation.name()));
        event.coOrganisers().forEach(organisation -> organisers.add(organisation.name()));
        return new Entry(
                event.id(),
                event.state(),
                event.type(),
                event.title(),
                event.summary(),
                event.format(),
                event.place() == null ? null : event.place().city(),
                event.countries(),
                event.ecosystems(),
                event.audiences(),
                organisers,
                event.timeZone(),
                event.starts(),
                event.ends(),
                event.startsAt(),
                event.endsAt(),
                event.series());
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
