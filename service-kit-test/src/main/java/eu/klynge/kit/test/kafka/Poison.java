package eu.klynge.kit.test.kafka;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Ways to spoil a good record. Each changes one thing and leaves the rest as it was. */
public enum Poison {
    NO_KEY(good -> rebuilt(good, null, good.value())),
    NO_HEADERS(good -> new ProducerRecord<>(good.topic(), good.partition(), good.key(), good.value())),
    NO_TYPE(good -> without(good, "ce_type")),
    NO_ID(good -> without(good, "ce_id")),
    NO_SEQUENCE(good -> without(good, "ce_sequence")),
    SEQUENCE_WITHOUT_NUMBER(good -> with(good, "ce_sequence", "first")),
    SEQUENCE_BELOW_ZERO(good -> with(good, "ce_sequence", "-1")),
    /** A type of the same name in a version that nobody knows. */
    TYPE_UNKNOWN(good -> with(good, "ce_type", "test.poison.unknown.v99")),
    NOT_JSON(good -> rebuilt(good, good.key(), bytes("{\"id\": "))),
    NOT_UTF8(good -> rebuilt(good, good.key(), new byte[] {'"', (byte) 0xc3, (byte) 0x28, '"'})),
    EMPTY_OBJECT(good -> rebuilt(good, good.key(), bytes("{}"))),
    ANOTHER_SHAPE(good -> rebuilt(good, good.key(), bytes("[1, \"two\", null]"))),
    EMPTY_VALUE(good -> rebuilt(good, good.key(), new byte[0]));

    private final UnaryOperator<ProducerRecord<String, byte[]>> spoiling;

    Poison(UnaryOperator<ProducerRecord<String, byte[]>> spoiling) {
        this.spoiling = spoiling;
    }

    /** A new record; the good one stays good. */
    public ProducerRecord<String, byte[]> spoil(ProducerRecord<String, byte[]> good) {
        return spoiling.apply(good);
    }

    private static ProducerRecord<String, byte[]> rebuilt(
            ProducerRecord<String, byte[]> good, @Nullable String key, byte[] value) {
        return new ProducerRecord<>(good.topic(), good.partition(), key, value, good.headers());
    }

    private static ProducerRecord<String, byte[]> without(ProducerRecord<String, byte[]> good, String header) {
        var spoiled = rebuilt(good, good.key(), good.value());
        spoiled.headers().remove(header);
        return spoiled;
    }

    private static ProducerRecord<String, byte[]> with(
            ProducerRecord<String, byte[]> good, String header, String value) {
        var spoiled = without(good, header);
        spoiled.headers().add(header, bytes(value));
        return spoiled;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
