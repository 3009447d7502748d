package eu.klynge.kit.outbox;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries unsent events to the broker: told of them after each write, with a sweep as the safety net. An aggregate's events leave
 * one after the other, each acknowledged before the next; a crash in between repeats an event under the same id and
 * sequence and never leaves a gap.
 */
public final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int WORKERS = 2;
    private static final Duration SWEEP = Duration.ofMillis(500);
    private static final int SWEEP_SHARE = 20;
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
                .mapToObj(worker -> new RelayWorker(bucketsOf(worker), leases, sender, meters, System::nanoTime))
                .toList();
    }

    /** Adds a collection of aggregates whose events this relay carries. */
    public void serve(MongoCollection<BsonDocument> collection) {
        collections.put(collection.getNamespace().getCollectionName(), new OutboxCollection(collection));
    }

    /** Says that an aggregate has just been written and has this to say; returns at once. */
    public void wake(String collection, Unsent unsent) {
        OutboxCollection outbox = collections.get(collection);
        if (outbox != null && !unsent.entries().isEmpty() && leases.holds(Buckets.of(unsent.aggregateId()))) {
            worker(unsent.aggregateId()).wake(outbox, unsent);
        }
    }

    private static Set<Integer> bucketsOf(int worker) {
        return IntStream.range(0, Buckets.COUNT)
                .filter(bucket -> bucket % WORKERS == worker)
                .boxed()
                .collect(Collectors.toSet());
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

    /**
     * Finds whether there is what no wake-up announced, and has the workers look. A slow store is swept less often, so that
     * sweeps stay a small share of its work.
     */
    private Duration sweep() {
        long began = System.nanoTime();
        Sweep total = Sweep.EMPTY;
        for (OutboxCollection collection : collections.values()) {
            Sweep found = collection.sweep(leases.held());
            found.aggregateIds().stream().map(this::worker).distinct().forEach(worker -> worker.look(collection));
            total = total.plus(found);
        }
        meters.swept(total);
        Duration rest = Duration.ofNanos(System.nanoTime() - began).multipliedBy(SWEEP_SHARE);
        return rest.compareTo(SWEEP) > 0 ? rest : SWEEP;
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
        workers.forEach(OutboxRelay::settled);
        leases.release();
    }

    private static void settled(RelayWorker worker) {
        try {
            worker.settle();
        } catch (RuntimeException failure) {
            log.warn("Some events will be sent once more: {}", failure.toString());
        }
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
