package eu.klynge.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartIT {

    private static final InetSocketAddress ANY = new InetSocketAddress("127.0.0.1", 0);

    @TempDir
    private Path folder;

    @Test
    void documentsAndIndexesAreThereAfterARestart() {
        Path file = folder.resolve("documents.mv");
        try (DocumentStore store = DocumentStore.start(file, ANY);
                MongoClient client = StoreProcess.client(store.address().getPort())) {
            var documents = client.getDatabase("start").getCollection("clusters");
            documents.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
            documents.createIndex(Indexes.ascending("country"));
            documents.insertOne(
                    new Document("_id", 7L).append("slug", "odense-robotics").append("country", "DK"));
        }

        try (DocumentStore store = DocumentStore.start(file, ANY);
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
        Path file = folder.resolve("documents.mv");
        try (DocumentStore store = DocumentStore.start(file, ANY);
                MongoClient client = StoreProcess.client(store.address().getPort())) {
            var documents = client.getDatabase("start").getCollection("clusters");
            documents.insertOne(new Document("_id", "a"));
            documents.drop();
            documents.insertOne(new Document("_id", "b"));
        }

        try (DocumentStore store = DocumentStore.start(file, ANY);
                MongoClient client = StoreProcess.client(store.address().getPort())) {
            var documents = client.getDatabase("start").getCollection("clusters");
            assertThat(documents.find()).containsExactly(new Document("_id", "b"));
            client.getDatabase("start").drop();
            assertThat(documents.find()).isEmpty();
        }
    }

    @Test
    void aFileInUseIsRefused() {
        Path file = folder.resolve("documents.mv");
        try (DocumentStore store = DocumentStore.start(file, ANY)) {
            assertThat(store.address().getPort()).isPositive();

            assertThatThrownBy(() -> DocumentStore.start(file, ANY))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessage(file + " is in use by another process.");
        }
    }

    @Test
    void aTakenPortIsRefusedAndTheFileLetGo() {
        try (DocumentStore store = DocumentStore.start(folder.resolve("one.mv"), ANY)) {
            Path file = folder.resolve("two.mv");

            assertThatThrownBy(() -> DocumentStore.start(file, store.address()))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("Cannot listen on 127.0.0.1:")
                    .hasMessageContaining("port is taken");
            DocumentStore.start(file, ANY).close();
        }
    }

    @Test
    void aFileOfAnotherKindIsRefusedAndLeftAsItIs() throws Exception {
        Path file = folder.resolve("documents.mv");
        byte[] content = new byte[20_000];
        Arrays.fill(content, (byte) 'x');
        Files.write(file, content);

        assertThatThrownBy(() -> DocumentStore.start(file, ANY))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage(file + " is not a document store's file, or is damaged.");
        assertThat(Files.readAllBytes(file)).isEqualTo(content);
    }

    @Test
    void theProcessSaysInOneLineWhyItDoesNotStart() throws Exception {
        try (StoreProcess refused = StoreProcess.start(folder, 0)) {
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.lines())
                    .containsExactly(
                            "document store cannot start: " + folder + " cannot be opened for reading and writing.");
        }
    }

    @Test
    void aStoreThatCannotWriteAnswersWithErrorsAndEndsAndHasLostNothing() throws Exception {
        Path file = folder.resolve("documents.mv");
        List<Integer> acknowledged = new ArrayList<>();
        try (StoreProcess full = StoreProcess.startLimited(file, 8_192);
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

        try (DocumentStore store = DocumentStore.start(file, ANY);
                MongoClient client = StoreProcess.client(store.address().getPort())) {
            var documents = client.getDatabase("start").getCollection("documents");
            assertThat(acknowledged).isNotEmpty();
            assertThat(documents.distinct("_id", Integer.class)).containsAll(acknowledged);
        }
    }
}
