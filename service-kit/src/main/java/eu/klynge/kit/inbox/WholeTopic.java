package eu.klynge.kit.inbox;

import eu.klynge.kit.kafka.KafkaPolicy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Follows a topic of states from the first record, without a consumer group: every replica reads all of it at each start and
 * keeps it in memory. One thread calls the subclass, in order per key; what it throws makes the replica read all again.
 */
public abstract class WholeTopic implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WholeTopic.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final String topic;
    private final KafkaPolicy policy;
    private final EventDecoder decoder;
    private final Map<String, Long> latest = new HashMap<>();
    private volatile boolean running;
    private volatile boolean caughtUp;
    private volatile Thread thread = Thread.currentThread();

    protected WholeTopic(String topic, KafkaPolicy policy, EventDecoder decoder) {
        this.topic = topic;
        this.policy = policy;
        this.decoder = decoder;
    }

    /** The newest state of its key so far, or the same again. */
    protected abstract void take(Event<?> event);

    /** The aggregate of this key is gone. */
    protected abstract void gone(String key);

    /** Some records were taken; now is the time to show them. */
    protected void taken() {}

    /** Whether all that was there at the start is read, and nothing stands in the way of the rest. */
    public final boolean hasCaughtUp() {
        return caughtUp;
    }

    @Override
    public final void start() {
        running = true;
        thread = Thread.ofPlatform().name(topic).daemon().start(this::follow);
    }

    /** A lost broker, or a topic that is not made yet, is only waited for: what was read stays. */
    private void follow() {
        while (running) {
            try (Consumer<String, byte[]> consumer = new KafkaConsumer<>(settings())) {
                read(consumer);
            } catch (WakeupException | org.apache.kafka.common.errors.InterruptException stopped) {
                return;
            } catch (KafkaException away) {
                log.warn("{} is away and is tried again: {}", topic, away.toString());
                pause();
            } catch (RuntimeException | Error fault) {
                // Without its thread the memory would grow old and nobody would hear of it.
                caughtUp = false;
                log.error("{} cannot be followed; this replica is not ready", topic, fault);
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
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        if (partitions.isEmpty()) {
            pause();
            return;
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (running) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            records.forEach(this::take);
            if (!records.isEmpty()) {
                taken();
            }
            if (!caughtUp
                    && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                caughtUp = true;
                log.info("{} is read to its end", topic);
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        try {
            switch (decoder.decode(record)) {
                // A repetition of something older must not undo what came after it.
                case Decoded.Known(Event<?> event) -> {
                    if (latest.merge(event.key(), event.sequence(), Math::max) <= event.sequence()) {
                        take(event);
                    }
                }
                case Decoded.Tombstone tombstone -> gone(tombstone.key());
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

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public final void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public final boolean isRunning() {
        return running;
    }
}
