package eu.klynge.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/** Reads CloudEvents 1.0 in binary mode. Unknown fields are ignored; the record classes say what is required. */
public final class EventDecoder {

    // Its own mapper: how a service likes its HTTP bodies must not change what it reads from topics.
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Class<?>> types;

    public EventDecoder(Collection<KnownTypes> known) {
        Map<String, Class<?>> merged = new HashMap<>();
        for (KnownTypes some : known) {
            some.byName().forEach((name, type) -> {
                Class<?> other = merged.putIfAbsent(name, type);
                if (other != null && other != type) {
                    throw new IllegalArgumentException(name + " is read both as " + other + " and as " + type);
                }
            });
        }
        this.types = Map.copyOf(merged);
    }

    /** Throws {@link UndecodableRecord} when this can never be read. */
    public Decoded decode(ConsumerRecord<String, byte[]> record) {
        String key = record.key();
        if (key == null) {
            throw new UndecodableRecord("null-key", "The record has no key");
        }
        if (record.value() == null) {
            String sequence = header(record, "ce_sequence");
            return new Decoded.Tombstone(key, sequence == null ? null : sequence(sequence));
        }
        String type = required(record, "ce_type");
        Class<?> dataType = types.get(type);
        if (dataType == null) {
            return new Decoded.UnknownType(type);
        }
        if (!required(record, "ce_specversion").equals("1.0")) {
            throw new UndecodableRecord("malformed-header", "ce_specversion is not 1.0");
        }
        return new Decoded.Known(new Event<>(
                required(record, "ce_id"),
                required(record, "ce_source"),
                type,
                header(record, "ce_subject"),
                time(required(record, "ce_time")),
                sequence(required(record, "ce_sequence")),
                header(record, "traceparent"),
                key,
                data(record.value(), dataType)));
    }

    private <T> T data(byte[] value, Class<T> type) {
        T data;
        try {
            data = json.readValue(value, type);
        } catch (ValueInstantiationException refused) {
            throw new UndecodableRecord("invalid-data", place(refused) + reason(refused));
        } catch (DatabindException mismatch) {
            throw new UndecodableRecord("invalid-data", place(mismatch) + " has the wrong type");
        } catch (JacksonException malformed) {
            throw new UndecodableRecord(
                    "malformed-json",
                    "Not JSON from line %d, column %d on"
                            .formatted(
                                    malformed.getLocation().getLineNr(),
                                    malformed.getLocation().getColumnNr()));
        }
        if (data == null) {
            throw new UndecodableRecord("invalid-data", "The data is null");
        }
        return data;
    }

    /** The constructors of wire records name the field at fault and nothing of its value. */
    private static String reason(ValueInstantiationException refused) {
        return refused.getCause() instanceof IllegalArgumentException said ? ": " + said.getMessage() : " is refused";
    }

    private static String place(DatabindException at) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : at.getPath()) {
            pointer.append('/')
                    .append(step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName());
        }
        return pointer.isEmpty() ? "/" : pointer.toString();
    }

    private static Instant time(String value) {
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException malformed) {
            throw new UndecodableRecord("malformed-header", "ce_time is not a timestamp");
        }
    }

    private static long sequence(String value) {
        if (!value.matches("\\d{1,18}")) {
            throw new UndecodableRecord("malformed-header", "ce_sequence is not a decimal number");
        }
        return Long.parseLong(value);
    }

    private static String required(ConsumerRecord<?, ?> record, String name) {
        String value = header(record, name);
        if (value == null || value.isBlank()) {
            throw new UndecodableRecord("missing-header", name + " is missing");
        }
        return value;
    }

    private static @Nullable String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
