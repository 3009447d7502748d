package eu.klynge.standalone.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 while sixteen writers write and RocksDB writes its files. */
class KilledStoreIT {

    private static final int KILLS = 6;

    @TempDir
    private Path folder;

    private final Set<String> tried = new HashSet<>();
    private final Set<String> acknowledged = new HashSet<>();

    @Test
    @Timeout(600)
    void everyAcknowledgedWriteIsThereAfterAKill() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Path documents = folder.resolve("documents");
        Writers killed = null;
        for (int round = 0; round <= KILLS; round++) {
            try (StoreProcess store = StoreProcess.start(documents, 0);
                    MongoClient client = StoreProcess.client(store.port())) {
                if (killed == null) {
                    makeShared(client);
                } else {
                    check(client, killed, "seed " + seed + ", round " + round);
                }
                killed = writeUntilKilled(store, client, round, 50 + random.nextInt(700));
            }
        }
    }

    private static void makeShared(MongoClient client) {
        client.getDatabase("kill")
                .getCollection("contended")
                .insertOne(
                        new Document("_id", Writers.SHARED).append("version", 0).append("history", List.of()));
    }

    private static Writers writeUntilKilled(StoreProcess store, MongoClient client, int round, int acknowledgements) {
        try (Writers writers = new Writers(client, round)) {
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> writers.acknowledged() >= acknowledgements);
            store.kill();
            return writers;
        }
    }

    private void check(MongoClient client, Writers writers, String when) {
        var database = client.getDatabase("kill");
        assertThat(writers.surprises()).as(when).isEmpty();

        tried.addAll(writers.tried());
        acknowledged.addAll(writers.insertedIds());
        Set<String> found = new HashSet<>();
        database.getCollection("inserted")
                .find()
                .projection(include("_id"))
                .forEach(d -> found.add(d.getString("_id")));
        assertThat(found).as(when).containsAll(acknowledged);
        assertThat(tried).as(when).containsAll(found);

        writers.overwrittenVersions()
                .forEach((id, version) -> assertThat(Writers.versionOf(database.getCollection("overwritten"), id))
                        .as(when)
                        .isBetween(version, version + 1));

        Document shared = database.getCollection("contended")
                .find(eq("_id", Writers.SHARED))
                .first();
        List<Integer> history = shared.getList("history", Integer.class);
        assertThat(history).as(when).hasSize(shared.getInteger("version"));
        writers.winners()
                .forEach((version, writer) ->
                        assertThat(history.get(version)).as(when).isEqualTo(writer));
    }
}
