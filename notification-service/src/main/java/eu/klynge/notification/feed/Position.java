package eu.klynge.notification.feed;

/** Where a record stands on its topic. */
public record Position(Partition partition, long offset) {

    /** Unique among all records. */
    public String id() {
        return partition.topic() + "/" + partition.number() + "/" + offset;
    }
}
