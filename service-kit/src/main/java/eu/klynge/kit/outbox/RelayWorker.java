package eu.klynge.kit.outbox;

import eu.klynge.kit.crash.CrashPoints;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One thread's share of the relay: an aggregate is always on the same worker, so its events never overtake each other.
 * What is woken and what an outage left take turns, so that a new event does not wait for an old crowd.
 */
final class RelayWorker {

    private static final int BATCH = 256;
    /** Who is woken beyond that is found by the sweep. */
    private static final int MOST_WOKEN = 16 * BATCH;

    /** What has waited longer is read anew: somebody may have sent or withheld some of it. */
    static final Duration FRESH = Duration.ofSeconds(1);

    private final BlockingQueue<Work> queue = new LinkedBlockingQueue<>(MOST_WOKEN);
    private final Set<OutboxCollection> backlogs = ConcurrentHashMap.newKeySet();
    private final Said said = new Said(4 * MOST_WOKEN);
    private final Set<Integer> buckets;
    private final Leases leases;
    private final RecordSender sender;
    private final OutboxMeters meters;
    private final LongSupplier nanoTime;
    private @Nullable Leaving leaving;

    /** What is being taken out of its documents. */
    private record Leaving(OutboxCollection collection, List<Unsent> sent, CompletableFuture<Void> done) {}

    private sealed interface Work {}

    /** An aggregate with something to say, and when it had just been written. */
    private record Woken(OutboxCollection collection, Unsent unsent, long at) implements Work {}

    /** @param stuck how many aggregates, the first there are, could not say what they have to say */
    private record Backlog(OutboxCollection collection, int stuck) implements Work {}

    /**
     * @param buckets of the aggregates that are this worker's, if the instance leases them
     * @param nanoTime as {@link System#nanoTime}
     */
    RelayWorker(Set<Integer> buckets, Leases leases, RecordSender sender, OutboxMeters meters, LongSupplier nanoTime) {
        this.buckets = Set.copyOf(buckets);
        this.leases = leases;
        this.sender = sender;
        this.meters = meters;
        this.nanoTime = nanoTime;
    }

    void wake(OutboxCollection collection, Unsent unsent) {
        queue.offer(new Woken(collection, unsent, nanoTime.getAsLong()));
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
        Map<OutboxCollection, Map<String, Woken>> latest = new LinkedHashMap<>();
        for (Work work : batch) {
            switch (work) {
                case Woken woken ->
                    latest.computeIfAbsent(woken.collection(), none -> new LinkedHashMap<>())
                            .merge(woken.unsent().aggregateId(), woken, RelayWorker::later);
                case Backlog backlog -> reduce(backlog);
            }
        }
        latest.forEach((collection, woken) -> carry(collection, present(collection, List.copyOf(woken.values()))));
    }

    private static Woken later(Woken one, Woken other) {
        return other.unsent().seq() > one.unsent().seq() ? other : one;
    }

    /**
     * Two writers may wake in another order than they wrote, and what is being taken out is still in what the next one
     * wrote: nothing is said twice.
     */
    private List<Unsent> present(OutboxCollection collection, List<Woken> woken) {
        List<Unsent> present = new ArrayList<>();
        List<String> stale = new ArrayList<>();
        for (Woken each : woken) {
            Unsent rest = said.rest(collection, each.unsent());
            if (rest.entries().isEmpty() || !leases.mayCarry(Buckets.of(rest.aggregateId()))) {
                continue;
            }
            if (nanoTime.getAsLong() - each.at() > FRESH.toNanos()) {
                stale.add(rest.aggregateId());
            } else {
                present.add(rest);
            }
        }
        if (!stale.isEmpty()) {
            settle();
            present.addAll(collection.load(stale));
        }
        return present;
    }

    private void reduce(Backlog backlog) {
        OutboxCollection collection = backlog.collection();
        backlogs.remove(collection);
        settle();
        List<Unsent> found =
                collection.unsent(buckets.stream().filter(leases::mayCarry).toList(), backlog.stuck(), BATCH);
        int stuck = carry(collection, found);
        if (found.size() == BATCH && backlogs.add(collection)) {
            queue.offer(new Backlog(collection, backlog.stuck() + stuck));
        }
    }

    /** How many aggregates still have something to say. */
    private int carry(OutboxCollection collection, List<Unsent> unsent) {
        if (unsent.stream().allMatch(each -> each.entries().isEmpty())) {
            return 0;
        }
        CrashPoints.reached("outbox.before-send");
        Map<String, List<OutboxEntry>> acknowledged = sendInRounds(unsent);
        CrashPoints.reached("outbox.after-send");
        int stuck = 0;
        for (Unsent each : unsent) {
            List<OutboxEntry> done = acknowledged.getOrDefault(each.aggregateId(), List.of());
            said.note(collection, each, done);
            stuck += done.size() < each.entries().size() ? 1 : 0;
        }
        takeOut(
                collection,
                unsent.stream()
                        .filter(each -> acknowledged.containsKey(each.aggregateId()))
                        .map(each -> each.only(acknowledged.getOrDefault(each.aggregateId(), List.of())))
                        .toList());
        return stuck;
    }

    /** While the next is sent: nobody waits for it but who reads the store. */
    private void takeOut(OutboxCollection collection, List<Unsent> sent) {
        settle();
        leaving = new Leaving(
                collection,
                sent,
                collection
                        .remove(sent)
                        .doOnSuccess(done -> CrashPoints.reached("outbox.after-pull"))
                        .toFuture());
    }

    /** Returns when what was sent is taken out; if it cannot be, it is sent again. */
    void settle() {
        Leaving last = leaving;
        leaving = null;
        if (last != null) {
            try {
                last.done().join();
            } catch (CompletionException failure) {
                last.sent().forEach(each -> said.forget(last.collection(), each));
                throw failure;
            }
        }
    }

    /**
     * What an aggregate has to say under different keys goes together; what follows under one of them waits until all of that is
     * acknowledged, so nothing overtakes under a key. Of an aggregate that the broker refuses something no more is sent.
     *
     * @return of each aggregate what is acknowledged, in order
     */
    private Map<String, List<OutboxEntry>> sendInRounds(List<Unsent> unsent) {
        Map<String, List<OutboxEntry>> sent = new HashMap<>();
        List<Unsent> going = new ArrayList<>(unsent);
        while (!going.isEmpty()) {
            going.removeIf(each -> each.entries().isEmpty() || !leases.mayCarry(Buckets.of(each.aggregateId())));
            Set<String> acknowledged = sender.send(going.stream()
                    .flatMap(each -> each.firstUnderEachKey().stream())
                    .toList());
            List<Unsent> rest = new ArrayList<>();
            for (Unsent each : going) {
                List<OutboxEntry> round = each.firstUnderEachKey();
                List<OutboxEntry> done = round.stream()
                        .filter(entry -> acknowledged.contains(entry.id()))
                        .toList();
                if (!done.isEmpty()) {
                    sent.computeIfAbsent(each.aggregateId(), id -> new ArrayList<>())
                            .addAll(done);
                    done.forEach(meters::relayed);
                }
                if (done.size() == round.size()) {
                    rest.add(each.after(round.size()));
                }
            }
            going = rest;
        }
        return sent;
    }
}
