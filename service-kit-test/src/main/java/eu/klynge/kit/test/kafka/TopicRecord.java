package eu.klynge.kit.test.kafka;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record as it lay on the topic, text decoded as UTF-8.
 *
 * @param headers the last value of each name
 * @param value null for a tombstone
 */
public record TopicRecord(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        Map<String, String> headers,
        @Nullable String value) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static TopicRecord of(ConsumerRecord<byte[], byte[]> read) {
        Map<String, String> headers = new LinkedHashMap<>();
        read.headers().forEach(header -> headers.put(header.key(), String.valueOf(text(header.value()))));
        return new TopicRecord(
                read.topic(),
                read.partition(),
                read.offset(),
                text(read.key()),
                Map.copyOf(headers),
                text(read.value()));
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    /** {@code ce_id}; empty if there is none, as for the other headers here. */
    public String id() {
        return header("ce_id");
    }

    /** {@code ce_type}. */
    public String type() {
        return header("ce_type");
    }

    /**
     * {@code ce_sequence}.
     *
     * @throws NumberFormatException if it is missing or no number
     */
    public long sequence() {
        return Long.parseLong(header("ce_sequence"));
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public boolean isTombstone() {
        return value == null;
    }

    /** The value as JSON; a missing node for a tombstone. */
    public JsonNode json() {
        return value == null ? JSON.missingNode() : JSON.readTree(value);
    }
}
