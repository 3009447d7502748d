package eu.klynge.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutboxMessageTest {

    @Test
    void anEventWithoutDataIsRefused() {
        assertThatThrownBy(() -> new OutboxMessage("t", "k", null, List.of("topic"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTombstoneNeedsNeitherTypeNorData() {
        assertThat(OutboxMessage.tombstone("k", "topic").tombstones()).containsExactly("topic");
    }

    @Test
    void aggregatesShareOutOverAllBuckets() {
        assertThat(IntStream.range(0, 2000)
                        .mapToObj(ignored -> Buckets.of(UUID.randomUUID().toString()))
                        .distinct())
                .hasSize(Buckets.COUNT)
                .allMatch(bucket -> bucket >= 0 && bucket < Buckets.COUNT);
    }
}
