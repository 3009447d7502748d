package eu.klynge.kit.test.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PoisonTest {
    private final ProducerRecord<String, byte[]> good =
            TopicWriter.event("topic", "key", "test.happened.v1", "id-1", 1, "{\"n\":1}");

    @ParameterizedTest
    @EnumSource
    void everyPoisonChangesTheRecord(Poison poison) {
        assertThat(described(poison.spoil(good))).isNotEqualTo(described(good));
    }

    @ParameterizedTest
    @EnumSource
    void theGoodRecordStaysGood(Poison poison) {
        var before = described(good);

        poison.spoil(good);

        assertThat(described(good)).isEqualTo(before);
    }

    @Test
    void noTwoPoisonsAreTheSame() {
        assertThat(Arrays.stream(Poison.values()).map(poison -> described(poison.spoil(good))))
                .doesNotHaveDuplicates();
    }

    private static String described(ProducerRecord<String, byte[]> record) {
        var headers = new TreeMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value())));
        return record.key() + headers + Arrays.toString(record.value());
    }
}
