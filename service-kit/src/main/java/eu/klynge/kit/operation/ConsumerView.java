package eu.klynge.kit.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reader of topics, as an operator sees it.
 *
 * @param id by which it is paused and resumed
 * @param state of this instance's reader: running, paused or stopped
 * @param lag records that the group has still to read; null when the broker does not say
 */
record ConsumerView(
        String id,
        @Nullable String group,
        String state,
        @Nullable Long lag,
        List<PartitionLag> partitions) {}
