package eu.klynge.notification.feed.messaging;

import eu.klynge.contracts.EventType;
import eu.klynge.contracts.EventTypes;
import eu.klynge.contracts.Topic;
import eu.klynge.contracts.Topics;
import java.util.List;
import java.util.Optional;

/**
 * Which topic the feed takes a type from. A type that stands on a history and on a topic of current states is taken from the
 * history, which forgets nothing; of the other topic only the tombstones count.
 */
final class PublicEvents {

    private PublicEvents() {}

    static List<Topic> topics() {
        return Topics.all().stream()
                .filter(topic -> topic.visibility() == Topic.Visibility.PUBLIC)
                .toList();
    }

    static List<EventType<?>> types() {
        return EventTypes.all().stream()
                .filter(type -> type.topics().stream().anyMatch(topics()::contains))
                .toList();
    }

    /** The topic whose records of this type are the feed's. */
    static Topic home(EventType<?> type) {
        return on(type, Topic.Cleanup.DELETE)
                .or(() -> on(type, Topic.Cleanup.COMPACT))
                .orElseThrow();
    }

    /** The id of the state that an event of this type and key tells; empty when its kind has no current state. */
    static Optional<String> stateId(EventType<?> type, String key) {
        return on(type, Topic.Cleanup.COMPACT).map(topic -> stateId(topic.name(), key));
    }

    static String stateId(String topicOfStates, String key) {
        return topicOfStates + "/" + key;
    }

    private static Optional<Topic> on(EventType<?> type, Topic.Cleanup cleanup) {
        return type.topics().stream()
                .filter(topic -> topic.visibility() == Topic.Visibility.PUBLIC && topic.cleanup() == cleanup)
                .findFirst();
    }
}
