package eu.klynge.kit.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operator is shown of a dead letter; the payload has an address of its own.
 *
 * @param headers the original ones as text; null in lists
 */
record DeadLetterView(
        String id,
        String topic,
        String group,
        FailedAt failedAt,
        Instant at,
        String cause,
        String message,
        @Nullable String key,
        int payloadBytes,
        boolean payloadOmitted,
        String state,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        @Nullable String reason,
        @Nullable Map<String, String> headers) {

    record FailedAt(String topic, int partition, long offset) {}

    static DeadLetterView brief(DeadLetter letter) {
        return of(letter, null);
    }

    static DeadLetterView whole(DeadLetter letter) {
        Map<String, String> headers = new LinkedHashMap<>();
        letter.headers()
                .forEach(header -> headers.put(
                        header.name(),
                        header.value() == null ? "" : new String(header.value().getData(), UTF_8)));
        return of(letter, headers);
    }

    private static DeadLetterView of(DeadLetter letter, @Nullable Map<String, String> headers) {
        return new DeadLetterView(
                letter.id(),
                letter.topic(),
                letter.group(),
                new FailedAt(letter.failedOn(), letter.partition(), letter.offset()),
                letter.at(),
                letter.cause(),
                letter.message(),
                letter.key(),
                letter.payloadBytes(),
                letter.payloadOmitted(),
                letter.state(),
                letter.changedBy(),
                letter.changedAt(),
                letter.reason(),
                headers);
    }
}
