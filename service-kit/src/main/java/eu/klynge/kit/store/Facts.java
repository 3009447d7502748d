package eu.klynge.kit.store;

import com.github.f4b6a3.uuid.UuidCreator;
import eu.klynge.kit.outbox.Buckets;
import eu.klynge.kit.outbox.FactEncoder;
import eu.klynge.kit.outbox.OutboxEntry;
import eu.klynge.kit.outbox.OutboxMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Makes outbox entries of facts: the event's final bytes are fixed when the fact is written, whatever code relays it. */
final class Facts<F> {

    private final FactEncoder<F> encoder;
    private final JsonMapper json;
    private final Clock clock;

    Facts(FactEncoder<F> encoder, JsonMapper json, Clock clock) {
        this.encoder = encoder;
        this.json = json;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** @param traceparent W3C trace context of what they are written for */
    List<OutboxEntry> entries(String aggregateId, long sequence, List<F> happened, @Nullable String traceparent) {
        List<OutboxMessage> messages =
                happened.stream().map(encoder::encode).flatMap(List::stream).toList();
        requireOneRecordPerTopicAndKey(messages);
        return messages.stream()
                .map(message -> entry(aggregateId, sequence, message, traceparent))
                .toList();
    }

    /** Events under the same key on a topic where the fact leaves a tombstone. */
    Predicate<OutboxEntry> deletedBy(F fact) {
        List<OutboxMessage> messages = encoder.encode(fact);
        return entry -> messages.stream()
                .anyMatch(message -> message.key().equals(entry.key())
                        && message.tombstones().stream().anyMatch(entry.topics()::contains));
    }

    private OutboxEntry entry(String aggregateId, long sequence, OutboxMessage message, @Nullable String traceparent) {
        @Nullable String data = message.data() == null ? null : json.writeValueAsString(message.data());
        return new OutboxEntry(
                UuidCreator.getTimeOrderedEpoch().toString(),
                sequence,
                now(),
                Buckets.of(aggregateId),
                data == null ? 0 : data.getBytes(StandardCharsets.UTF_8).length,
                aggregateId,
                message.key(),
                message.type(),
                data,
                message.topics(),
                message.tombstones(),
                traceparent);
    }

    /** Two records of one sequence under one key would make the second look like a repetition of the first. */
    private static void requireOneRecordPerTopicAndKey(List<OutboxMessage> messages) {
        Set<String> places = new HashSet<>();
        messages.stream()
                .flatMap(message -> Stream.concat(message.topics().stream(), message.tombstones().stream())
                        .distinct()
                        .map(topic -> topic + "/" + message.key()))
                .forEach(place -> {
                    if (!places.add(place)) {
                        throw new IllegalStateException("two events for " + place + " in one command");
                    }
                });
    }
}
