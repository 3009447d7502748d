package eu.klynge.contracts;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A topic as its readers may rely on it.
 *
 * @param name       {@code klynge.<context>.<plural>.v<major>}; a breaking change is a new topic with the next number
 * @param visibility who may read it
 * @param cleanup    whether it holds the last state by key or the whole history
 * @param partitions how many on one machine; an operator may make more before the first record
 * @param retention  how long a history is kept; null: for ever
 * @param owner      the one service that writes it
 * @param keyedBy    what the record's key identifies
 */
public record Topic(
        String name,
        Visibility visibility,
        Cleanup cleanup,
        int partitions,
        @Nullable Duration retention,
        String owner,
        String keyedBy) {

    public enum Visibility {
        /** Agencies and every service; never any personal data. */
        PUBLIC,
        /** Services of the platform. */
        INTERNAL,
        /** Personal data: the owner and the services that send notices, nobody else. */
        PERSONAL
    }

    public enum Cleanup {
        /** The last record by key stays; a null value is a tombstone. */
        COMPACT,
        /** Every record stays until its retention ends. */
        DELETE
    }

    public Topic {
        Required.field("name", name);
        Required.field("visibility", visibility);
        Required.field("cleanup", cleanup);
        Required.field("owner", owner);
        Required.field("keyedBy", keyedBy);
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions must be at least 1");
        }
    }
}
