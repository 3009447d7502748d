package eu.klynge.acceptance.faults;

import eu.klynge.kit.test.history.Published;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells which command a record comes from: each organisation is submitted, corrected and decided about once, so the
 * kind of change and the organisation's name say it.
 */
final class Commands {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Commands() {}

    static String command(String change, String name) {
        return change + " " + name;
    }

    static Published published(ConsumerRecord<String, byte @Nullable []> record) {
        var type = header(record, "ce_type");
        var value = record.value();
        return new Published(
                record.partition(),
                record.offset(),
                record.key(),
                header(record, "ce_id"),
                value == null ? 0 : Long.parseLong(header(record, "ce_sequence")),
                type,
                value == null ? null : new String(value, StandardCharsets.UTF_8),
                value == null ? null : command(change(type), name(value)));
    }

    /** {@code accepted} of {@code eu.klynge.directory.registration.accepted.v1}. */
    static String change(String type) {
        var words = type.split("\\.");
        return words.length < 2 ? type : words[words.length - 2];
    }

    private static String name(byte[] value) {
        var data = JSON.readTree(value);
        return data.path("application").path("name").asString(data.path("name").asString(""));
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
