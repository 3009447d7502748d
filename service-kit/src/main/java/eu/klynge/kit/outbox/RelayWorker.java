package eu.klynge.kit.outbox;

import eu.klynge.kit.crash.CrashPoints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * One thread's share of the relay: an aggregate is always on the same worker, so its events never overtake each other.
 * What is woken and what an outage left take turns, so that a new event does not wait for an old crowd.
 */
final class RelayWorker {

    private static final int BATCH = 256;
    /** Who is woken beyond that is found by the sweep. */
    private static final int MOST_WOKEN = 16 * BATCH;

    private final BlockingQueue<Work> queue = new LinkedBlockingQueue<>(MOST_WOKEN);
    private final Set<OutboxCollection> backlogs = ConcurrentHashMap.newKeySet();
    private final Set<Integer> buckets;
    private final Leases leases;
    private final RecordSender sender;
    private final OutboxMeters meters;

    private sealed interface Work {}

    /** An aggregate that may have unsent events. */
    private record Woken(OutboxCollection collection, String aggregateId) implements Work {}

    /** @param stuck how many aggregates, the first there are, could not say what they have to say */
    private record Backlog(OutboxCollection collection, int stuck) implements Work {}

    /** @param buckets of the aggregates that are this worker's, if the instance leases them */
    RelayWorker(Set<Integer> buckets, Leases leases, RecordSender sender, OutboxMeters meters) {
        this.buckets = Set.copyOf(buckets);
        this.leases = leases;
        this.sender = sender;
        this.meters = meters;
    }

    void wake(OutboxCollection collection, String aggregateId) {
        queue.offer(new Woken(collection, aggregateId));
    }

    /** Has it look itself for what nothing announced. */
    void look(OutboxCollection collection) {
        if (backlogs.add(collection) && !queue.offer(new Backlog(collection, 0))) {
            backlogs.remove(collection);
        }
    }

    /** Waits for work, takes what has gathered, and carries it all. */
    void workOnce() throws InterruptedException {
        List<Work> batch = new ArrayList<>(List.of(queue.take()));
        queue.drainTo(batch, BATCH - 1);
        Map<OutboxCollection, Set<String>> woken = new LinkedHashMap<>();
        for (Work work : batch) {
            switch (work) {
                case Woken(OutboxCollection collection, String id) ->
                    woken.computeIfAbsent(collection, none -> new LinkedHashSet<>())
                            .add(id);
                case Backlog backlog -> reduce(backlog);
            }
        }
        woken.forEach((collection, ids) -> carry(
                collection,
                collection.load(ids.stream()
                        .filter(id -> leases.mayCarry(Buckets.of(id)))
                        .toList())));
    }

    private void reduce(Backlog backlog) {
        OutboxCollection collection = backlog.collection();
        backlogs.remove(collection);
        OutboxCollection.Loaded found =
                collection.unsent(buckets.stream().filter(leases::mayCarry).toList(), backlog.stuck(), BATCH);
        int stuck = carry(collection, found);
        if (found.unsent().size() == BATCH && backlogs.add(collection)) {
            queue.offer(new Backlog(collection, backlog.stuck() + stuck));
        }
    }

    /** How many aggregates still have something to say. */
    private int carry(OutboxCollection collection, OutboxCollection.Loaded loaded) {
        if (loaded.unsent().values().stream().allMatch(List::isEmpty)) {
            return 0;
        }
        CrashPoints.reached("outbox.before-send");
        Map<String, List<OutboxEntry>> sent = sendInRounds(loaded.unsent());
        CrashPoints.reached("outbox.after-send");
        collection.remove(sent, loaded.ending());
        CrashPoints.reached("outbox.after-pull");
        return (int) loaded.unsent().entrySet().stream()
                .filter(aggregate ->
                        sent.getOrDefault(aggregate.getKey(), List.of()).size()
                                < aggregate.getValue().size())
                .count();
    }

    /** Round n sends the n-th event of every aggregate whose earlier ones are acknowledged. */
    private Map<String, List<OutboxEntry>> sendInRounds(Map<String, List<OutboxEntry>> unsent) {
        Map<String, List<OutboxEntry>> sent = new HashMap<>();
        Map<String, List<OutboxEntry>> going = new HashMap<>(unsent);
        for (int round = 0; !going.isEmpty(); round++) {
            int position = round;
            going.values().removeIf(entries -> entries.size() <= position);
            going.keySet().removeIf(id -> !leases.mayCarry(Buckets.of(id)));
            List<OutboxEntry> next = going.values().stream()
                    .map(entries -> entries.get(position))
                    .toList();
            Set<String> acknowledged = sender.send(next);
            for (OutboxEntry entry : next) {
                if (acknowledged.contains(entry.id())) {
                    sent.computeIfAbsent(entry.subject(), id -> new ArrayList<>())
                            .add(entry);
                    meters.relayed(entry);
                } else {
                    going.remove(entry.subject());
                }
            }
        }
        return sent;
    }
}
