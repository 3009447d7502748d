package eu.klynge.kit.kafka;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A topic that must exist.
 *
 * @param compacted keeps the last record of each key; otherwise records go after the retention
 * @param retention null keeps them for ever
 */
public record TopicPlan(
        String name,
        int partitions,
        boolean compacted,
        @Nullable Duration retention) {

    /**
     * How long compaction may put off an older record of a key. By itself Kafka waits until half of a file is out of date, which on
     * a quiet topic is never: what was erased would still be there.
     */
    static final Duration OLD_STATE = Duration.ofDays(1);

    /** How long a tombstone is there for readers that are away. */
    static final Duration TOMBSTONES = Duration.ofDays(30);

    public TopicPlan {
        if (partitions < 1) {
            throw new IllegalArgumentException(name + " needs at least one partition");
        }
    }
}
