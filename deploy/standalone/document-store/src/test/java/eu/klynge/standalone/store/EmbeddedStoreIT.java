package eu.klynge.standalone.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreIT implements StoreContract {

    @TempDir
    private static Path folder;

    private static DocumentStore store;
    private static MongoClient client;

    @BeforeAll
    static void start() {
        store = DocumentStore.start(folder.resolve("documents.mv"), new InetSocketAddress("127.0.0.1", 0));
        client = MongoClients.create("mongodb://127.0.0.1:%d/?w=majority&journal=true"
                .formatted(store.address().getPort()));
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
    }

    @Override
    public MongoClient client() {
        return client;
    }
}
