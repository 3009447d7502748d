package eu.klynge.standalone.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;

/** Sixteen threads that write and remember what was acknowledged, until they are closed. */
final class Writers implements AutoCloseable {

    static final String SHARED = "shared";
    private static final int INSERTING = 8;
    private static final int OVERWRITING = 4;
    private static final int CONTENDING = 4;
    private static final String PAYLOAD = "x".repeat(4_000);

    private final MongoCollection<Document> inserted;
    private final MongoCollection<Document> overwritten;
    private final MongoCollection<Document> contended;
    private final ExecutorService threads = Executors.newFixedThreadPool(INSERTING + OVERWRITING + CONTENDING);
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Set<String> tried = ConcurrentHashMap.newKeySet();
    private final Set<String> insertedIds = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> overwrittenVersions = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> winners = new ConcurrentHashMap<>();
    private final Queue<Throwable> surprises = new ConcurrentLinkedQueue<>();
    private volatile boolean closing;

    Writers(MongoClient client, int round) {
        var database = client.getDatabase("kill");
        inserted = database.getCollection("inserted");
        overwritten = database.getCollection("overwritten");
        contended = database.getCollection("contended");
        for (int i = 0; i < INSERTING; i++) {
            String prefix = round + "-" + i + "-";
            run(step -> insert(prefix + step));
        }
        for (int i = 0; i < OVERWRITING; i++) {
            String id = "w" + i;
            overwrittenVersions.put(id, versionOf(overwritten, id));
            run(step -> overwrite(id));
        }
        for (int i = 0; i < CONTENDING; i++) {
            int writer = i;
            run(step -> contend(writer));
        }
    }

    private interface Step {
        void run(int number);
    }

    private void run(Step step) {
        threads.execute(() -> {
            for (int number = 0; !closing; number++) {
                try {
                    step.run(number);
                } catch (MongoException e) {
                    // killed in between: it may or may not have been written
                    return;
                } catch (Throwable e) {
                    surprises.add(e);
                    return;
                }
            }
        });
    }

    private void insert(String id) {
        tried.add(id);
        inserted.insertOne(new Document("_id", id).append("payload", PAYLOAD));
        insertedIds.add(id);
        acknowledged.incrementAndGet();
    }

    private void overwrite(String id) {
        int next = overwrittenVersions.get(id) + 1;
        overwritten.replaceOne(
                eq("_id", id),
                new Document("version", next).append("payload", PAYLOAD.repeat(10)),
                new ReplaceOptions().upsert(true));
        overwrittenVersions.put(id, next);
        acknowledged.incrementAndGet();
    }

    private void contend(int writer) {
        int version = versionOf(contended, SHARED);
        var won = contended.findOneAndUpdate(
                and(eq("_id", SHARED), eq("version", version)),
                combine(inc("version", 1), push("history", writer), set("last", writer)));
        if (won != null) {
            winners.put(version, writer);
            acknowledged.incrementAndGet();
        }
    }

    static int versionOf(MongoCollection<Document> documents, String id) {
        Document document = documents.find(eq("_id", id)).first();
        return document == null ? 0 : document.getInteger("version");
    }

    int acknowledged() {
        return acknowledged.get();
    }

    Set<String> tried() {
        return tried;
    }

    Set<String> insertedIds() {
        return insertedIds;
    }

    /** The last acknowledged version of each document that has one writer. */
    Map<String, Integer> overwrittenVersions() {
        return overwrittenVersions;
    }

    /** Who was told to have taken the shared document from which version to the next. */
    Map<Integer, Integer> winners() {
        return winners;
    }

    Queue<Throwable> surprises() {
        return surprises;
    }

    @Override
    public void close() {
        closing = true;
        threads.close();
    }
}
