package eu.klynge.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class OutboxCollectionIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private MongoClient client;
    private MongoCollection<BsonDocument> ferries;
    private OutboxCollection outboxes;

    @BeforeEach
    void write() {
        String uri = Infrastructure.shared().freshDatabase();
        client = MongoClients.create(uri);
        var database = client.getDatabase(Objects.requireNonNull(new ConnectionString(uri).getDatabase()));
        ferries = database.getCollection("ferries", BsonDocument.class);
        outboxes = new OutboxCollection(ferries);
        Mono.from(database.getCollection("ferries", Document.class)
                        .insertOne(new Document("_id", "f")
                                .append("outbox", List.of())
                                .append("outboxBytes", 60)))
                .block(LIMIT);
        Mono.from(ferries.updateOne(
                        Filters.eq("_id", "f"),
                        Updates.pushEach("outbox", List.of(entry("a"), entry("b"), entry("c")))))
                .block(LIMIT);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    private static OutboxEntry entry(String id) {
        return new OutboxEntry(id, 1, Instant.EPOCH, 0, 20, "f", "f", "type", "{}", List.of("topic"), List.of(), null);
    }

    private List<Unsent> load() {
        return outboxes.load(List.of("f"));
    }

    private void remove(List<Unsent> sent) {
        outboxes.remove(sent).block(LIMIT);
    }

    private BsonDocument present() {
        return Objects.requireNonNull(Mono.from(ferries.find().first()).block(LIMIT));
    }

    @Test
    void whatWasWithheldMeanwhileIsCountedOnce() {
        List<Unsent> sent = load();
        Mono.from(ferries.updateOne(
                        Filters.eq("_id", "f"),
                        Updates.combine(
                                Updates.pull("outbox", Filters.eq("id", "b")), Updates.inc("outboxBytes", -20))))
                .block(LIMIT);

        remove(sent);
        assertThat(present().getInt32("outboxBytes").getValue())
                .isEqualTo(20 * present().getArray("outbox").size());

        remove(load());
        assertThat(present().getArray("outbox")).isEmpty();
        assertThat(present().getInt32("outboxBytes").getValue()).isZero();
    }

    @Test
    void whatAnotherRelayTookOutIsCountedOnce() {
        List<Unsent> sent = load();

        remove(sent);
        remove(sent);

        assertThat(present().getArray("outbox")).isEmpty();
        assertThat(present().getInt32("outboxBytes").getValue()).isZero();
    }
}
