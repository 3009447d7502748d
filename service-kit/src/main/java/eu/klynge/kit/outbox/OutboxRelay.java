package eu.klynge.kit.outbox;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries unsent events to the broker: woken after each write, with a sweep as the safety net. An aggregate's events leave
 * one after the other, each acknowledged before the next; a crash in between repeats an event under the same id and
 * sequence and never leaves a gap.
 */
public final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int WORKERS = 2;
    private static final Duration SWEEP = Duration.ofMillis(500);
    private static final int SWEEP_SHARE = 20;
    private static final Duration LOOK = Duration.ofMillis(5);
    private static final Duration BREATH = Duration.ofMillis(20);
    private static final Duration RENEWAL = Duration.ofSeconds(2);

    private final Map<String, OutboxCollection> collections = new ConcurrentHashMap<>();
    private final List<RelayWorker> workers;
    private final Leases leases;
    private final OutboxMeters meters;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    OutboxRelay(Leases leases, RecordSender sender, OutboxMeters meters) {
        this.leases = leases;
        this.meters = meters;
        this.workers = IntStream.range(0, WORKERS)
                .mapToObj(ignored -> new RelayWorker(leases, sender, meters))
                .toList();
    }

    /** Adds a collection of aggregates whose events this relay carries. */
    public void serve(MongoCollection<BsonDocument> collection) {
        collections.put(collection.getNamespace().getCollectionName(), new OutboxCollection(collection));
    }

    /** Says that an aggregate may have unsent events; returns at once. */
    public void wake(String collection, String aggregateId) {
        OutboxCollection outbox = collections.get(collection);
        if (outbox != null && leases.holds(Buckets.of(aggregateId))) {
            worker(aggregateId).add(new Unsent(outbox, aggregateId));
        }
    }

    private RelayWorker worker(String aggregateId) {
        return workers.get(Buckets.of(aggregateId) % WORKERS);
    }

    @Override
    public void start() {
        running = true;
        for (RelayWorker worker : workers) {
            thread("outbox-relay", worker::workOnce);
        }
        thread("outbox-leases", () -> {
            leases.renew();
            Thread.sleep(RENEWAL);
        });
        thread("outbox-sweep", () -> Thread.sleep(sweep()));
    }

    /** Finds what no wake-up announced. A slow store is swept less often, so that sweeps stay a small share of its work. */
    private Duration sweep() throws InterruptedException {
        long began = System.nanoTime();
        Sweep total = Sweep.EMPTY;
        for (OutboxCollection collection : collections.values()) {
            Sweep found = collection.sweep(leases.held());
            found.aggregateIds().forEach(id -> worker(id).add(new Unsent(collection, id)));
            total = total.plus(found);
        }
        meters.swept(total);
        if (total.more()) {
            return worked() ? BREATH : SWEEP;
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        Duration rest = took.multipliedBy(SWEEP_SHARE);
        return rest.compareTo(SWEEP) > 0 ? rest : SWEEP;
    }

    /** What was found is worked off, and then the next may be looked for: an outage leaves more than one sweep finds. */
    private boolean worked() throws InterruptedException {
        long end = System.nanoTime() + SWEEP.toNanos();
        while (workers.stream().anyMatch(RelayWorker::hasWork) && end - System.nanoTime() > 0) {
            Thread.sleep(LOOK);
        }
        return workers.stream().noneMatch(RelayWorker::hasWork);
    }

    private void thread(String name, Step step) {
        threads.add(Thread.ofPlatform().name(name).daemon().start(() -> {
            while (running) {
                try {
                    step.run();
                } catch (InterruptedException stopped) {
                    return;
                } catch (RuntimeException failure) {
                    log.warn("{} failed and goes on: {}", name, failure.toString());
                    pause();
                }
            }
        }));
    }

    private static void pause() {
        try {
            Thread.sleep(SWEEP);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(5));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
        leases.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @FunctionalInterface
    private interface Step {
        void run() throws InterruptedException;
    }
}
