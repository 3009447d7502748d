package eu.klynge.acceptance.faults;

import eu.klynge.kit.test.history.Published;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells which command a record comes from: each organisation is submitted, resubmitted and decided about once, so the
 * kind of change and the organisation's name say it; each correction of its entry gives another English website.
 */
final class Commands {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Commands() {}

    static String command(String change, String name) {
        return change + " " + name;
    }

    static String correction(String name, String englishWebsite) {
        return command("updated", name + " " + englishWebsite);
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
                value == null ? null : command(type, JSON.readTree(value)));
    }

    /** {@code accepted} of {@code eu.klynge.directory.registration.accepted.v1}. */
    static String change(String type) {
        var words = type.split("\\.");
        return words.length < 2 ? type : words[words.length - 2];
    }

    /** @param data of an event of this type */
    static String command(String type, JsonNode data) {
        var change = change(type);
        var name =
                data.path("application").path("name").asString(data.path("name").asString(""));
        return change.equals("updated")
                ? correction(name, data.path("englishWebsite").asString(""))
                : command(change, name);
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
