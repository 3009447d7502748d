package eu.klynge.standalone.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowthIT {

    private static final long MEGABYTE = 1L << 20;

    @TempDir
    private Path folder;

    @Test
    void aStoreUnderUpdatesStaysNearTheSizeOfItsDocuments() throws Exception {
        Path home = folder.resolve("store");
        try (DocumentStore store = DocumentStore.start(home, new InetSocketAddress("127.0.0.1", 0));
                MongoClient client = StoreProcess.client(store.address().getPort())) {
            var documents = client.getDatabase("growth").getCollection("documents");
            documents.insertMany(
                    IntStream.range(0, 200).mapToObj(GrowthIT::document).toList());

            rewriteAll(documents, 60);

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(size(home)).isLessThan(96 * MEGABYTE));
            assertThat(documents.countDocuments(eq("round", 59))).isEqualTo(200);
        }
    }

    /** 4 MB of documents, each round: 240 MB in all. */
    private static void rewriteAll(MongoCollection<Document> documents, int rounds) {
        try (var writers = Executors.newFixedThreadPool(8)) {
            for (int id = 0; id < 200; id++) {
                Object which = id;
                writers.execute(() -> {
                    for (int round = 0; round < rounds; round++) {
                        documents.updateOne(eq("_id", which), set("round", round));
                    }
                });
            }
        }
    }

    private static Document document(int id) {
        return new Document("_id", id).append("payload", "x".repeat(20_000));
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
