package eu.klynge.notification.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as its record's headers and value had it.
 *
 * @param time RFC 3339, unchanged
 * @param dataSchema path of the JSON Schema below the platform's public address
 * @param sequence decimal number, rising by subject
 * @param data JSON in UTF-8, byte for byte what is on the topic
 */
public record FeedEvent(
        String id,
        String source,
        String type,
        @Nullable String subject,
        String time,
        @Nullable String dataSchema,
        @Nullable String dataContentType,
        String sequence,
        byte[] data) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** CloudEvents 1.0 in structured mode; what stands after {@code "data":} are the bytes of {@link #data()}. */
    public byte[] structured() {
        StringBuilder head = new StringBuilder("{\"specversion\":\"1.0\"");
        attribute(head, "id", id);
        attribute(head, "source", source);
        attribute(head, "type", type);
        attribute(head, "subject", subject);
        attribute(head, "time", time);
        attribute(head, "dataschema", dataSchema);
        attribute(head, "datacontenttype", dataContentType);
        attribute(head, "sequence", sequence);
        var json = new ByteArrayOutputStream(head.length() + data.length + 16);
        json.writeBytes(head.append(",\"data\":").toString().getBytes(StandardCharsets.UTF_8));
        json.writeBytes(data);
        json.write('}');
        return json.toByteArray();
    }

    private static void attribute(StringBuilder head, String name, @Nullable String value) {
        if (value != null) {
            head.append(",\"").append(name).append("\":").append(JSON.writeValueAsString(value));
        }
    }
}
