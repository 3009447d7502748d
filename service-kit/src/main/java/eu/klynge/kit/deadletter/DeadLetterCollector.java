package eu.klynge.kit.deadletter;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.MessageListener;

/** Moves the dead letters of this service's groups from their topics into its store. */
final class DeadLetterCollector implements SmartLifecycle, MessageListener<String, byte[]> {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final ConcurrentKafkaListenerContainerFactory<String, byte[]> listeners;
    private final DeadLetters letters;
    private final OpenDeadLetters open;
    private final List<String> topics;
    private final String group;
    private @Nullable ConcurrentMessageListenerContainer<String, byte[]> container;

    DeadLetterCollector(
            ConcurrentKafkaListenerContainerFactory<String, byte[]> listeners,
            DeadLetters letters,
            OpenDeadLetters open,
            List<String> topics,
            String group) {
        this.listeners = listeners;
        this.letters = letters;
        this.open = open;
        this.topics = List.copyOf(topics);
        this.group = group;
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> record) {
        letters.collect(Letters.read(record)).block(LIMIT);
        open.refresh();
    }

    @Override
    public synchronized void start() {
        if (!topics.isEmpty() && container == null) {
            var started = listeners.createContainer(topics.toArray(String[]::new));
            started.setBeanName("dead-letters");
            started.getContainerProperties().setGroupId(group);
            started.getContainerProperties().setMessageListener(this);
            started.start();
            container = started;
        }
    }

    @Override
    public synchronized void stop() {
        if (container != null) {
            container.stop();
            container = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return container != null;
    }
}
