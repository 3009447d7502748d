package eu.klynge.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartIT {

    private static final InetSocketAddress ANY = new InetSocketAddress("127.0.0.1", 0);

    @TempDir
    private Path folder;

    @Test
    void documentsAndIndexesAreThereAfterARestart() {
        Path home = folder.resolve("store");
        try (DocumentStore store = DocumentStore.start(home, ANY);
                MongoClient client = StoreProcess.client(store.address().getPort())) {
            var documents = client.getDatabase("start").getCollection("clusters");
            documents.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
            documents.createIndex(Indexes.ascending("country"));
            documents.insertOne(
                    new Document("_id", 7L).append("slug", "odense-robotics").append("country", "DK"));
        }

        try (DocumentStore store = DocumentStore.start(home, ANY);
                MongoClient client = StoreProcess.client(store.address().getPort())) {
            var documents = client.getDatabase("start").getCollection("clusters");
            assertThat(documents.listIndexes()).hasSize(3);
            assertThat(documents.find(new Document("country", "DK"))).hasSize(1);
            assertThat(documents.find(new Document("_id", 7))).hasSize(1);
            assertThatThrownBy(() -> documents.insertOne(new Document("slug", "odense-robotics")))
                    .hasMessageContaining("slug_1");
        }
    }

    @Test
    void aDroppedCollectionStaysDropped() {
        Path home = folder.resolve("store");
        try (DocumentStore store = DocumentStore.start(home, ANY);
                MongoClient client = StoreProcess.client(store.address().getPort())) {
            var documents = client.getDatabase("start").getCollection("clusters");
            documents.insertOne(new Document("_id", "a"));
            documents.drop();
            documents.insertOne(new Document("_id", "b"));
        }

        try (DocumentStore store = DocumentStore.start(home, ANY);
                MongoClient client = StoreProcess.client(store.address().getPort())) {
            var documents = client.getDatabase("start").getCollection("clusters");
            assertThat(documents.find()).containsExactly(new Document("_id", "b"));
            client.getDatabase("start").drop();
            assertThat(documents.find()).isEmpty();
        }
    }

    @Test
    void aFolderInUseIsRefused() {
        Path home = folder.resolve("store");
        try (DocumentStore store = DocumentStore.start(home, ANY)) {
            assertThat(store.address().getPort()).isPositive();

            assertThatThrownBy(() -> DocumentStore.start(home, ANY))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessage(home + " is in use by another process.");
        }
    }

    @Test
    void aTakenPortIsRefusedAndTheFolderLetGo() {
        try (DocumentStore store = DocumentStore.start(folder.resolve("one"), ANY)) {
            Path home = folder.resolve("two");

            assertThatThrownBy(() -> DocumentStore.start(home, store.address()))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("Cannot listen on 127.0.0.1:")
                    .hasMessageContaining("port is taken");
            DocumentStore.start(home, ANY).close();
        }
    }

    @Test
    void aFolderWithSomethingElseIsRefusedAndLeftAsItIs() throws Exception {
        Path file = folder.resolve("documents.mv");
        Files.writeString(file, "of an earlier store");

        for (Path home : List.of(folder, file)) {
            assertThatThrownBy(() -> DocumentStore.start(home, ANY))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessage(home + " is not a document store's folder, or is damaged.");
        }
        assertThat(folder).isDirectoryContaining(file::equals);
        assertThat(Files.list(folder)).hasSize(1);
        assertThat(file).hasContent("of an earlier store");
    }

    @Test
    void aDamagedStoreIsRefused() throws Exception {
        Path home = folder.resolve("store");
        DocumentStore.start(home, ANY).close();
        Files.writeString(home.resolve("CURRENT"), "nothing that there is\n");

        assertThatThrownBy(() -> DocumentStore.start(home, ANY))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage(home + " is not a document store's folder, or is damaged.");
    }

    @Test
    void aStoreWithoutItsBeginningIsRefusedAndLeftAsItIs() throws Exception {
        Path home = folder.resolve("store");
        DocumentStore.start(home, ANY).close();
        Files.delete(home.resolve("CURRENT"));
        List<String> before = names(home);

        assertThatThrownBy(() -> DocumentStore.start(home, ANY))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage(home + " is not a document store's folder, or is damaged.");
        assertThat(names(home)).isEqualTo(before);
    }

    @Test
    void aFirstStartThatWasKilledIsBegunAgain() throws Exception {
        Path home = Files.createDirectories(folder.resolve("store"));
        Files.createDirectory(home.resolve("native"));
        for (String name : List.of("LOCK", "LOG", "IDENTITY", "MANIFEST-000001", "000001.dbtmp")) {
            Files.writeString(home.resolve(name), "half");
        }

        try (DocumentStore store = DocumentStore.start(home, ANY);
                MongoClient client = StoreProcess.client(store.address().getPort())) {
            var documents = client.getDatabase("start").getCollection("clusters");
            documents.insertOne(new Document("_id", "a"));
            assertThat(documents.countDocuments()).isOne();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** A reader that outlived the folder would take the whole process with it. */
    @Test
    void aBusyStoreCanBeClosed() throws Exception {
        Path home = folder.resolve("store");
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        DocumentStore store = DocumentStore.start(home, ANY);
        try (MongoClient client = StoreProcess.client(store.address().getPort());
                var threads = Executors.newFixedThreadPool(8)) {
            var documents = client.getDatabase("start").getCollection("documents");
            var busy = IntStream.range(0, 8)
                    .mapToObj(writer -> threads.submit(() -> {
                        for (int i = 0; true; i++) {
                            String id = writer + "-" + i;
                            documents.insertOne(new Document("_id", id).append("payload", "x".repeat(2_000)));
                            acknowledged.add(id);
                            documents.countDocuments(new Document("payload", "y"));
                        }
                    }))
                    .toList();
            await().until(() -> acknowledged.size() > 500);

            store.close();

            for (var each : busy) {
                assertThatThrownBy(each::get).hasCauseInstanceOf(MongoException.class);
            }
        }

        try (DocumentStore again = DocumentStore.start(home, ANY);
                MongoClient client = StoreProcess.client(again.address().getPort())) {
            assertThat(client.getDatabase("start").getCollection("documents").distinct("_id", String.class))
                    .containsAll(acknowledged);
        }
    }

    @Test
    void theProcessSaysInOneLineWhyItDoesNotStart() throws Exception {
        Path home = Files.writeString(folder.resolve("store"), "x");
        try (StoreProcess refused = StoreProcess.start(home, 0)) {
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.lines())
                    .containsExactly("document store cannot start: " + home
                            + " is not a document store's folder, or is damaged.");
        }
    }

    @Test
    void aStoreThatCannotWriteAnswersWithErrorsAndEndsAndHasLostNothing() throws Exception {
        Path home = folder.resolve("store");
        Path other = folder.resolve("other");
        StoreProcess.start(other, 0).close();
        List<Integer> acknowledged = new ArrayList<>();
        try (StoreProcess full = StoreProcess.startLimited(home, 8_192, other.resolve("native"));
                MongoClient client = StoreProcess.client(full.port())) {
            var documents = client.getDatabase("start").getCollection("documents");
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 100; i++) {
                            documents.insertOne(new Document("_id", i).append("payload", "x".repeat(500_000)));
                            acknowledged.add(i);
                        }
                    })
                    .isInstanceOf(MongoException.class);
            assertThat(full.exitCode()).isEqualTo(1);
        }

        try (DocumentStore store = DocumentStore.start(home, ANY);
                MongoClient client = StoreProcess.client(store.address().getPort())) {
            var documents = client.getDatabase("start").getCollection("documents");
            assertThat(acknowledged).isNotEmpty();
            assertThat(documents.distinct("_id", Integer.class)).containsAll(acknowledged);
        }
    }
}
