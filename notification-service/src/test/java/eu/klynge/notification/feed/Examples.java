package eu.klynge.notification.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Entries for tests. */
final class Examples {

    static final Facets ODENSE = new Facets("DK", "DK031", Set.of("mobility-transport-automotive", "digital"));
    static final Partition FIRST = new Partition("things", 0);
    static final Partition SECOND = new Partition("things", 1);

    private Examples() {}

    static Entry entry(Partition partition, long offset, Facets... facets) {
        return entry(partition, offset, Instant.ofEpochSecond(offset), facets);
    }

    static Entry entry(Partition partition, long offset, Instant time, Facets... facets) {
        String id = partition.number() + "-" + offset;
        byte[] data = ("{\"id\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8);
        var event = new FeedEvent(id, "/test", "thing.made", "key", time.toString(), null, null, "1", data);
        return new Entry(
                partition.at(offset),
                "key",
                time,
                event,
                List.of(facets.length == 0 ? new Facets[] {Facets.NONE} : facets));
    }
}
