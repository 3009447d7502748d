package eu.klynge.notification.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * One page in the making: reads on from a place, chunk by chunk, up to where the feed ended when the page was asked for.
 * Partitions are merged by time, and within each the order of its records stays.
 */
final class Scan {

    private static final int CHUNK = 600;
    private static final int MOST_LOOKED_AT = 6000;

    private final Positions ends;
    private final FeedFilter filter;
    private final int limit;
    private final List<FeedPage.Item> items = new ArrayList<>();
    private Positions at;
    private Positions asked = Positions.START;
    private int lookedAt;

    Scan(Positions from, Positions ends, FeedFilter filter, int limit) {
        this.at = from;
        this.ends = ends;
        this.filter = filter;
        this.limit = limit;
    }

    boolean isDone() {
        return items.size() >= limit || lookedAt >= MOST_LOOKED_AT || !ends.isBeyond(at);
    }

    /** The records to look at next; some of them may not exist. */
    List<Position> wanted() {
        List<Partition> open = ends.next().keySet().stream()
                .filter(partition -> ends.of(partition) > at.of(partition))
                .sorted()
                .toList();
        int share = Math.max(1, CHUNK / Math.max(1, open.size()));
        List<Position> wanted = new ArrayList<>();
        asked = at;
        for (Partition partition : open) {
            long until = Math.min(ends.of(partition), at.of(partition) + share);
            LongStream.range(at.of(partition), until).mapToObj(partition::at).forEach(wanted::add);
            asked = asked.with(partition, until);
        }
        lookedAt += wanted.size();
        return wanted;
    }

    /** @param found those of the wanted that exist, in any order */
    void take(Collection<Entry> found) {
        Map<Partition, Deque<Entry>> queues = found.stream()
                .sorted(Comparator.comparingLong(entry -> entry.position().offset()))
                .collect(Collectors.groupingBy(
                        entry -> entry.position().partition(), TreeMap::new, Collectors.toCollection(ArrayDeque::new)));
        while (!queues.isEmpty() && items.size() < limit) {
            Deque<Entry> earliest = queues.values().stream()
                    .min(Comparator.comparing(queue -> queue.element().time()))
                    .orElseThrow();
            Entry entry = earliest.remove();
            Partition partition = entry.position().partition();
            at = at.with(partition, entry.position().offset() + 1);
            if (filter.matches(entry)) {
                items.add(new FeedPage.Item(entry, at));
            }
            if (earliest.isEmpty()) {
                queues.remove(partition);
            }
        }
        for (Partition partition : asked.next().keySet()) {
            if (!queues.containsKey(partition)) {
                at = at.with(partition, Math.max(at.of(partition), asked.of(partition)));
            }
        }
    }

    FeedPage page() {
        return new FeedPage(items, at, ends.isBeyond(at));
    }
}
