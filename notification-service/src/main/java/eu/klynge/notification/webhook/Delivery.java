package eu.klynge.notification.webhook;

import eu.klynge.notification.feed.Entry;
import eu.klynge.notification.feed.FeedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The intent to tell a webhook of an event, written before anything is sent.
 *
 * @param id the same in every attempt, {@code webhook-id} to the receiver
 * @param key order holds by key
 * @param order rises by key
 * @param body CloudEvents 1.0 in structured mode
 * @param due when it is tried next; null when it is over, or its webhook is disabled
 * @param attempts the latest last
 */
public record Delivery(
        String id,
        String webhook,
        String eventId,
        String eventType,
        String key,
        long order,
        byte[] body,
        Instant createdAt,
        State state,
        @Nullable Instant due,
        int tries,
        List<Attempt> attempts) {

    public Delivery {
        attempts = List.copyOf(attempts);
    }

    public enum State {
        PENDING,
        /** Tried in vain and to be tried again. */
        WAITING,
        DELIVERED,
        FAILED
    }

    /**
     * @param outcome the status of the answer, or a word for why there was none
     * @param millis how long it took
     */
    public record Attempt(Instant at, String outcome, long millis) {}

    static Delivery of(String webhook, Entry entry, Instant now) {
        return of(
                webhook,
                entry.identity(),
                entry.event(),
                entry.key(),
                entry.position().offset(),
                now);
    }

    /** Of an event that no topic carries. */
    static Delivery of(String webhook, FeedEvent event, String key, Instant now) {
        return of(webhook, event.id(), event, key, now.toEpochMilli(), now);
    }

    private static Delivery of(String webhook, String identity, FeedEvent event, String key, long order, Instant now) {
        return new Delivery(
                id(webhook, identity),
                webhook,
                event.id(),
                event.type(),
                key,
                order,
                event.structured(),
                now,
                State.PENDING,
                now,
                0,
                List.of());
    }

    /** Made of webhook and event, so that the same intent cannot be written twice. */
    private static String id(String webhook, String event) {
        return "msg_"
                + UUID.nameUUIDFromBytes((webhook + "\n" + event).getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "");
    }
}
