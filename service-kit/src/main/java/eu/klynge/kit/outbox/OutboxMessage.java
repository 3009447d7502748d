package eu.klynge.kit.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a fact says to the world: one event, on one or more topics.
 *
 * @param type CloudEvents type; null when only tombstones are sent
 * @param key record key on every topic
 * @param data whole public state, written as JSON; null when only tombstones are sent
 * @param topics topics that carry the event
 * @param tombstones compacted topics on which the key is deleted, after the event
 */
public record OutboxMessage(
        @Nullable String type, String key, @Nullable Object data, List<String> topics, List<String> tombstones) {

    public OutboxMessage {
        topics = List.copyOf(topics);
        tombstones = List.copyOf(tombstones);
        if (!topics.isEmpty() && (type == null || data == null)) {
            throw new IllegalArgumentException("an event needs a type and data");
        }
    }

    public static OutboxMessage event(String type, String key, Object data, List<String> topics) {
        return new OutboxMessage(type, key, data, topics, List.of());
    }

    public static OutboxMessage tombstone(String key, String topic) {
        return new OutboxMessage(null, key, null, List.of(), List.of(topic));
    }
}
