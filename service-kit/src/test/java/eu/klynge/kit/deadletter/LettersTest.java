package eu.klynge.kit.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.kit.inbox.DeadLetterHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class LettersTest {

    private static final String GROUP = "harbour-berths";

    @Test
    void aReplayIsTheOriginalRecordOnTheGroupsOwnTopic() {
        var record = letter("boats.v1", 2, 42);
        record.headers().add("ce_id", "0199".getBytes(UTF_8)).add("empty", null);

        var replay = Letters.replay(Letters.read(record));

        assertThat(replay.topic()).isEqualTo("boats.v1.harbour-berths.retry");
        assertThat(replay.key()).isEqualTo("boat-1");
        assertThat(replay.value()).asString().isEqualTo("{oops");
        assertThat(replay.headers()).extracting(header -> header.key()).containsExactlyInAnyOrder("ce_id", "empty");
        assertThat(replay.headers().lastHeader("empty").value()).isNull();
    }

    @Test
    void aLetterSentTwiceIsOne() {
        assertThat(Letters.read(letter("boats.v1", 2, 42)).id())
                .isEqualTo(Letters.read(letter("boats.v1", 2, 42)).id())
                .isEqualTo("boats.v1.harbour-berths-2-42");
    }

    @Test
    void aFailedReplayIsAnotherLetterOfTheSameTopic() {
        DeadLetter again = Letters.read(letter("boats.v1.harbour-berths.retry", 2, 42));

        assertThat(again.id())
                .isNotEqualTo(Letters.read(letter("boats.v1", 2, 42)).id());
        assertThat(again.topic()).isEqualTo("boats.v1");
        assertThat(Letters.replay(again).topic()).isEqualTo("boats.v1.harbour-berths.retry");
    }

    @Test
    void aStrangersRecordOnTheTopicIsCollectedToo() {
        var stray = Letters.read(new ConsumerRecord<>("boats.v1.harbour-berths.dlt", 0, 7, null, null));

        assertThat(stray.cause()).isEqualTo("unknown");
        assertThat(stray.offset()).isEqualTo(7);
        assertThat(stray.payloadBytes()).isZero();
    }

    private static ConsumerRecord<String, byte[]> letter(String failedOn, int partition, long offset) {
        var record = new ConsumerRecord<>("boats.v1.harbour-berths.dlt", 0, 0, "boat-1", "{oops".getBytes(UTF_8));
        record.headers()
                .add(DeadLetterHeaders.TOPIC, failedOn.getBytes(UTF_8))
                .add(DeadLetterHeaders.GROUP, GROUP.getBytes(UTF_8))
                .add(DeadLetterHeaders.PARTITION, Integer.toString(partition).getBytes(UTF_8))
                .add(DeadLetterHeaders.OFFSET, Long.toString(offset).getBytes(UTF_8));
        return record;
    }
}
