package eu.klynge.kit.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it was on the topic.
 *
 * @param id unique in its source; the same when delivered again
 * @param source who says it, for example {@code /directory-service}
 * @param sequence version of the aggregate, rising per key
 * @param traceparent W3C trace context of the request that caused it
 * @param key id of the aggregate
 * @param data its whole public state
 */
public record Event<T>(
        String id,
        String source,
        String type,
        @Nullable String subject,
        Instant time,
        long sequence,
        @Nullable String traceparent,
        String key,
        T data) {}
