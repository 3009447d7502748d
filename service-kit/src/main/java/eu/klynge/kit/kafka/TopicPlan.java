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

    public TopicPlan {
        if (partitions < 1) {
            throw new IllegalArgumentException(name + " needs at least one partition");
        }
    }
}
