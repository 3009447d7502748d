package eu.klynge.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventDecoderTest {

    record Boat(String name, int crew, List<Sail> sails) {
        Boat {
            if (name == null) {
                throw new IllegalArgumentException("name is required");
            }
        }
    }

    record Sail(int area) {}

    private static final String TYPE = "test.boat.launched.v1";
    private static final String BOAT = "{\"name\":\"Havgassen\",\"crew\":4,\"sails\":[{\"area\":12}]}";

    private final EventDecoder decoder = new EventDecoder(List.of(new KnownTypes(Map.of(TYPE, Boat.class))));
    private final Map<String, String> headers = new HashMap<>();

    @BeforeEach
    void aCompleteEvent() {
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", "0199");
        headers.put("ce_source", "/yard");
        headers.put("ce_type", TYPE);
        headers.put("ce_subject", "boat-1");
        headers.put("ce_time", "2026-11-01T12:00:00+01:00");
        headers.put("ce_sequence", "7");
        headers.put("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }

    @Test
    void aRecordOfAKnownTypeBecomesAnEvent() {
        assertThat(decode("boat-1", BOAT))
                .isEqualTo(new Decoded.Known(new Event<>(
                        "0199",
                        "/yard",
                        TYPE,
                        "boat-1",
                        Instant.parse("2026-11-01T11:00:00Z"),
                        7,
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                        "boat-1",
                        new Boat("Havgassen", 4, List.of(new Sail(12))))));
    }

    @Test
    void aFieldFromTheFutureIsIgnored() {
        assertThat(decode("boat-1", "{\"name\":\"Havgassen\",\"crew\":4,\"foils\":2}"))
                .isInstanceOf(Decoded.Known.class);
    }

    @Test
    void anUnknownTypeIsNoFailureEvenWhenTheRestIsOdd() {
        headers.put("ce_type", "test.boat.sunk.v1");
        headers.remove("ce_id");

        assertThat(decode("boat-1", "what?")).isEqualTo(new Decoded.UnknownType("test.boat.sunk.v1"));
    }

    @Test
    void aNullValueIsATombstoneWithItsSequenceWhenItSaysOne() {
        assertThat(decode("boat-1", null)).isEqualTo(new Decoded.Tombstone("boat-1", 7L));

        headers.clear();
        assertThat(decode("boat-1", null)).isEqualTo(new Decoded.Tombstone("boat-1", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_type", "ce_id", "ce_source", "ce_time", "ce_sequence", "ce_specversion"})
    void aMissingHeaderIsNamed(String name) {
        headers.remove(name);

        assertThat(refusal("boat-1", BOAT)).hasMessage(name + " is missing");
        assertThat(refusal("boat-1", BOAT).code()).isEqualTo("missing-header");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_time", "ce_sequence", "ce_specversion"})
    void aHeaderOfTheWrongShapeIsNamedWithoutItsValue(String name) {
        headers.put(name, "anna@example.org");

        assertThat(refusal("boat-1", BOAT)).hasMessageContaining(name).hasMessageNotContaining("anna");
        assertThat(refusal("boat-1", BOAT).code()).isEqualTo("malformed-header");
    }

    @Test
    void aRecordWithoutKeyIsRefused() {
        assertThat(refusal(null, BOAT).code()).isEqualTo("null-key");
    }

    @Test
    void brokenJsonIsPlacedAndNotQuoted() {
        var refusal = refusal("boat-1", "{\"name\":\"Anna\",\"crew\":oops}");

        assertThat(refusal.code()).isEqualTo("malformed-json");
        assertThat(refusal)
                .hasMessageStartingWith("Not JSON from line 1, column")
                .hasMessageNotContaining("oops");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"name\":\"Havgassen\"", BOAT + "{}", "\u0000"})
    void aPayloadThatIsNotOneWholeDocumentIsMalformed(String payload) {
        assertThat(refusal("boat-1", payload).code()).isIn("malformed-json", "invalid-data");
    }

    @Test
    void aWrongTypeDeepInsideIsPlacedAndNotQuoted() {
        var refusal =
                refusal("boat-1", "{\"name\":\"Havgassen\",\"crew\":4,\"sails\":[{\"area\":1},{\"area\":\"Anna\"}]}");

        assertThat(refusal).hasMessage("/sails/1/area has the wrong type");
    }

    @Test
    void aMissingRequiredFieldIsNamedByTheRecordItself() {
        assertThat(refusal("boat-1", "{\"crew\":4}")).hasMessage("/: name is required");
        assertThat(refusal("boat-1", "{\"crew\":4}").code()).isEqualTo("invalid-data");
    }

    @Test
    void nullIsNoData() {
        assertThat(refusal("boat-1", "null").code()).isEqualTo("invalid-data");
    }

    @Test
    void aRefusalHasNoCauseThatCouldQuoteThePayload() {
        assertThat(refusal("boat-1", "{oops")).hasNoCause();
    }

    @Test
    void twoRoomsThatReadOneTypeDifferentlyAreFoundAtStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventDecoder(
                        List.of(new KnownTypes(Map.of(TYPE, Boat.class)), new KnownTypes(Map.of(TYPE, Sail.class)))))
                .withMessageContaining(TYPE);
    }

    private Decoded decode(String key, String value) {
        var record = new ConsumerRecord<>("boats.v1", 0, 0, key, value == null ? null : value.getBytes(UTF_8));
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        return decoder.decode(record);
    }

    private UndecodableRecord refusal(String key, String value) {
        return Objects.requireNonNull(catchThrowableOfType(UndecodableRecord.class, () -> decode(key, value)));
    }
}
