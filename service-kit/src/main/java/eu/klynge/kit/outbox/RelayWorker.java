package eu.klynge.kit.outbox;

import eu.klynge.kit.crash.CrashPoints;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;

/** One thread's share of the relay: an aggregate is always on the same worker, so its events never overtake each other. */
final class RelayWorker {

    private static final int BATCH = 256;

    private final BlockingQueue<Unsent> queue = new LinkedBlockingQueue<>();
    private final Leases leases;
    private final RecordSender sender;
    private final OutboxMeters meters;

    RelayWorker(Leases leases, RecordSender sender, OutboxMeters meters) {
        this.leases = leases;
        this.sender = sender;
        this.meters = meters;
    }

    void add(Unsent unsent) {
        queue.add(unsent);
    }

    /** Whether it will soon have nothing to do. */
    boolean wantsMore() {
        return queue.size() < BATCH;
    }

    /** Waits for work, takes what has gathered, and carries it all. */
    void workOnce() throws InterruptedException {
        Set<Unsent> batch = new LinkedHashSet<>();
        batch.add(queue.take());
        List<Unsent> more = new ArrayList<>();
        queue.drainTo(more, BATCH - 1);
        batch.addAll(more);
        Map<OutboxCollection, List<String>> byCollection = batch.stream()
                .collect(Collectors.groupingBy(
                        Unsent::collection, Collectors.mapping(Unsent::aggregateId, Collectors.toList())));
        for (var work : byCollection.entrySet()) {
            carry(work.getKey(), work.getValue());
        }
    }

    private void carry(OutboxCollection collection, Collection<String> ids) {
        List<String> mine =
                ids.stream().filter(id -> leases.mayCarry(Buckets.of(id))).toList();
        OutboxCollection.Loaded loaded = collection.load(mine);
        if (loaded.unsent().values().stream().allMatch(List::isEmpty)) {
            return;
        }
        CrashPoints.reached("outbox.before-send");
        Map<String, List<OutboxEntry>> sent = sendInRounds(loaded.unsent());
        CrashPoints.reached("outbox.after-send");
        collection.remove(sent, loaded.ending());
        CrashPoints.reached("outbox.after-pull");
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
