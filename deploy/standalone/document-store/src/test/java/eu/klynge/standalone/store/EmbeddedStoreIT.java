package eu.klynge.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreIT implements StoreContract {

    @TempDir
    private static Path folder;

    private static DocumentStore store;
    private static MongoClient client;

    @BeforeAll
    static void start() {
        store = DocumentStore.start(folder.resolve("documents"), new InetSocketAddress("127.0.0.1", 0));
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

    @Test
    void whatWouldBeIgnoredIsRefused() {
        var documents = client.getDatabase("refusals").getCollection("documents");
        documents.insertOne(new Document("_id", "a").append("outbox", List.of(new Document("id", "e"))));
        var key = Indexes.ascending("at");

        assertThatThrownBy(() -> documents.createIndex(
                        key, new IndexOptions().unique(true).partialFilterExpression(Filters.exists("at"))))
                .hasMessageContaining("partial unique indexes");
        assertThatThrownBy(() -> documents.createIndex(key, new IndexOptions().expireAfter(1L, TimeUnit.HOURS)))
                .hasMessageContaining("expireAfterSeconds");
        assertThatThrownBy(() -> documents
                        .find(Filters.eq("outbox.id", "e"))
                        .projection(Projections.include("outbox.$"))
                        .first())
                .hasMessageContaining("positional projections");
        assertThat(documents.listIndexes()).hasSize(1);
    }
}
