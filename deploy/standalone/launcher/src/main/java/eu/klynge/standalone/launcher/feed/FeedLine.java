package eu.klynge.standalone.launcher.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A record as one line of JSON; the data of a tombstone is null. */
final class FeedLine {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FeedLine() {}

    static String of(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("topic", record.topic());
        line.put("partition", record.partition());
        line.put("offset", record.offset());
        line.put("timestamp", Instant.ofEpochMilli(record.timestamp()).toString());
        line.put("headers", headers(record));
        line.put("key", text(record.key()));
        line.put("data", data(record.value()));
        return JSON.writeValueAsString(line);
    }

    private static Map<String, @Nullable String> headers(ConsumerRecord<?, ?> record) {
        var headers = new LinkedHashMap<String, @Nullable String>();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        return headers;
    }

    /** What is not JSON is shown as the text it is. */
    private static @Nullable Object data(byte @Nullable [] value) {
        if (value == null) {
            return null;
        }
        try {
            return JSON.readTree(value);
        } catch (JacksonException notJson) {
            return text(value);
        }
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
