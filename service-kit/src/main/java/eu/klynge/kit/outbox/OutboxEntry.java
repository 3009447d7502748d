package eu.klynge.kit.outbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An unsent event inside its aggregate's document.
 *
 * @param id UUIDv7, the event's id on the wire
 * @param seq version of the aggregate that the event reports
 * @param bucket share of the relay's work, 0 to {@link Buckets#COUNT} − 1
 * @param bytes size of {@code data} in UTF-8
 * @param traceparent W3C trace context of the request that caused it
 */
public record OutboxEntry(
        String id,
        long seq,
        Instant at,
        int bucket,
        int bytes,
        String subject,
        String key,
        @Nullable String type,
        @Nullable String data,
        List<String> topics,
        List<String> tombstones,
        @Nullable String traceparent) {

    public OutboxEntry {
        topics = List.copyOf(topics);
        tombstones = List.copyOf(tombstones);
    }
}
