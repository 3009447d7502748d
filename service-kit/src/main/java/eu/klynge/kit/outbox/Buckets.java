package eu.klynge.kit.outbox;

/** Aggregates share out over a fixed number of buckets, the unit that relays lease. */
public final class Buckets {

    public static final int COUNT = 16;

    private Buckets() {}

    public static int of(String aggregateId) {
        return Math.floorMod(aggregateId.hashCode(), COUNT);
    }
}
