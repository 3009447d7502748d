package eu.klynge.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** On the real store; the broker is one that acknowledges at once, as what is asked is only what is sent to it. */
class RelayWorkerIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Set<Integer> ALL =
            IntStream.range(0, Buckets.COUNT).boxed().collect(Collectors.toSet());

    private final AtomicLong now = new AtomicLong();
    private final MockProducer<String, byte[]> broker = broker(true);
    private final MockProducer<String, byte[]> slowBroker = broker(false);
    private MongoClient client;
    private MongoCollection<Document> ferries;
    private OutboxCollection outboxes;
    private RelayWorker worker;
    private RelayWorker slow;

    @BeforeEach
    void lease() {
        String uri = Infrastructure.shared().freshDatabase();
        client = MongoClients.create(uri);
        var database = client.getDatabase(Objects.requireNonNull(new ConnectionString(uri).getDatabase()));
        ferries = database.getCollection("ferries", Document.class);
        outboxes = new OutboxCollection(database.getCollection("ferries", BsonDocument.class));
        var clock = Clock.systemUTC();
        var leases = new Leases(
                database.getCollection("outbox-leases", BsonDocument.class),
                database.getCollection("outbox-members", BsonDocument.class),
                "one",
                clock);
        leases.renew();
        var meters = new OutboxMeters(new SimpleMeterRegistry(), clock);
        worker = new RelayWorker(ALL, leases, sender(broker), meters, now::get);
        slow = new RelayWorker(ALL, leases, sender(slowBroker), meters, now::get);
    }

    private static MockProducer<String, byte[]> broker(boolean atOnce) {
        return new MockProducer<>(
                atOnce, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
    }

    private static RecordSender sender(MockProducer<String, byte[]> broker) {
        return new RecordSender(broker, URI.create("/ferries"));
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    private static OutboxEntry entry(String ferry, long seq) {
        return entry(ferry, ferry, seq);
    }

    private static OutboxEntry entry(String ferry, String key, long seq) {
        return new OutboxEntry(
                key + seq,
                seq,
                Instant.EPOCH,
                Buckets.of(ferry),
                2,
                ferry,
                key,
                "type",
                "{}",
                List.of("topic"),
                List.of(),
                null);
    }

    private Unsent written(String ferry, long... seqs) {
        return written(
                ferry,
                java.util.Arrays.stream(seqs).mapToObj(seq -> entry(ferry, seq)).toList());
    }

    private Unsent written(String ferry, List<OutboxEntry> entries) {
        Mono.from(ferries.insertOne(new Document("_id", ferry)
                        .append("outbox", List.of())
                        .append("outboxBytes", 2 * entries.size())))
                .then(Mono.from(ferries.updateOne(Filters.eq("_id", ferry), Updates.pushEach("outbox", entries))))
                .block(LIMIT);
        return new Unsent(ferry, entries, false);
    }

    private Stream<String> sent() {
        return sentTo(broker);
    }

    private static Stream<String> sentTo(MockProducer<String, byte[]> broker) {
        return broker.history().stream()
                .map(sent -> new String(sent.headers().lastHeader("ce_id").value()));
    }

    private Thread slowlyAtWork() {
        return Thread.ofVirtual().start(() -> {
            try {
                slow.workOnce();
                slow.settle();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private List<String> unsaid(String ferry) {
        return Objects.requireNonNull(
                        Mono.from(ferries.find(Filters.eq("_id", ferry)).first())
                                .block(LIMIT))
                .getList("outbox", Document.class)
                .stream()
                .map(entry -> entry.getString("id"))
                .toList();
    }

    private long withSomethingToSay() {
        worker.settle();
        return Objects.requireNonNull(
                Mono.from(ferries.countDocuments(Filters.exists("outbox.0"))).block(LIMIT));
    }

    @Test
    void whatWasJustWrittenIsSentAndTakenOut() throws Exception {
        worker.wake(outboxes, written("a", 1, 2));

        worker.workOnce();

        assertThat(sent()).containsExactly("a1", "a2");
        assertThat(withSomethingToSay()).isZero();
    }

    @Test
    void whoWakesLateSaysNothingThatHasBeenSaid() throws Exception {
        Unsent both = written("a", 1, 2);
        worker.wake(outboxes, both);
        worker.workOnce();

        worker.wake(outboxes, both.only(List.of(entry("a", 1))));
        worker.wake(outboxes, written("b", 1));
        worker.workOnce();

        assertThat(sent()).containsExactly("a1", "a2", "b1");
    }

    @Test
    void whatIsSaidAndNotYetTakenOutIsNotSaidAgain() throws Exception {
        Unsent both = written("a", 1, 2);
        worker.wake(outboxes, both.only(List.of(entry("a", 1))));
        worker.workOnce();

        worker.wake(outboxes, both);
        worker.workOnce();

        assertThat(sent()).containsExactly("a1", "a2");
        assertThat(withSomethingToSay()).isZero();
    }

    @Test
    void ofTwoThatWakeTogetherTheLaterStateCounts() throws Exception {
        Unsent both = written("a", 1, 2);
        worker.wake(outboxes, both);
        worker.wake(outboxes, both.only(List.of(entry("a", 1))));

        worker.workOnce();

        assertThat(sent()).containsExactly("a1", "a2");
    }

    @Test
    void whatHasWaitedIsReadAnew() throws Exception {
        Unsent both = written("a", 1, 2);
        worker.wake(outboxes, both);
        Mono.from(ferries.updateOne(Filters.eq("_id", "a"), Updates.pull("outbox", Filters.eq("id", "a1"))))
                .block(LIMIT);
        now.addAndGet(RelayWorker.FRESH.toNanos() + 1);

        worker.workOnce();

        assertThat(sent()).containsExactly("a2");
    }

    @Test
    void whatCouldNotBeTakenOutIsSaidAgain() throws Exception {
        Unsent a = written("a", 1);
        client.close();
        worker.wake(outboxes, a);
        worker.workOnce();
        assertThatThrownBy(worker::settle).hasRootCauseInstanceOf(IllegalStateException.class);

        worker.wake(outboxes, a);
        worker.workOnce();

        assertThat(sent()).containsExactly("a1", "a1");
    }

    @Test
    void aWorkerThatLooksCarriesMoreThanItReadsAtOnce() throws Exception {
        for (int i = 0; i < 300; i++) {
            written("a" + i, 1);
        }
        outboxes.sweep(ALL);
        worker.look(outboxes);

        worker.workOnce();
        assertThat(sent()).hasSize(256);
        worker.workOnce();

        assertThat(sent().distinct()).hasSize(300);
        assertThat(withSomethingToSay()).isZero();
    }

    @Test
    void thoseThatCannotBeSentAreNotInTheWayOfOthers() throws Exception {
        for (int i = 0; i < 300; i++) {
            written("a" + i, 1);
        }
        outboxes.sweep(ALL);
        broker.sendException = new org.apache.kafka.common.errors.RecordTooLargeException("too large");
        worker.look(outboxes);
        worker.workOnce();
        broker.sendException = null;

        worker.workOnce();

        assertThat(sent()).hasSize(44);
    }

    @Test
    void onlyUnderOneKeyAnEventWaitsForAnother() throws Exception {
        slow.wake(
                outboxes,
                written("a", List.of(entry("a", "x", 1), entry("a", "y", 1), entry("a", "x", 2), entry("a", "z", 2))));
        Thread work = slowlyAtWork();

        await().until(() -> sentTo(slowBroker).count() == 2);
        assertThat(slowBroker.completeNext()).isTrue();
        assertThat(sentTo(slowBroker)).containsExactly("x1", "y1");
        assertThat(slowBroker.completeNext()).isTrue();
        await().until(() -> sentTo(slowBroker).count() == 4);
        assertThat(slowBroker.completeNext() && slowBroker.completeNext()).isTrue();
        work.join(LIMIT);

        assertThat(sentTo(slowBroker)).containsExactly("x1", "y1", "x2", "z2");
        assertThat(unsaid("a")).isEmpty();
    }

    @Test
    void whatFollowsARefusedEventStaysAndWhatWasTakenGoes() throws Exception {
        slow.wake(outboxes, written("a", List.of(entry("a", "x", 1), entry("a", "y", 1), entry("a", "x", 2))));
        Thread work = slowlyAtWork();

        await().until(() -> sentTo(slowBroker).count() == 2);
        assertThat(slowBroker.errorNext(new org.apache.kafka.common.errors.RecordTooLargeException("too large")))
                .isTrue();
        assertThat(slowBroker.completeNext()).isTrue();
        work.join(LIMIT);

        assertThat(unsaid("a")).containsExactly("x1", "x2");
        slow.wake(outboxes, new Unsent("a", List.of(entry("a", "x", 1), entry("a", "x", 2)), false));
        Thread again = slowlyAtWork();
        await().until(() -> sentTo(slowBroker).count() == 3);
        assertThat(slowBroker.completeNext()).isTrue();
        await().until(() -> sentTo(slowBroker).count() == 4);
        assertThat(slowBroker.completeNext()).isTrue();
        again.join(LIMIT);
        assertThat(sentTo(slowBroker)).containsExactly("x1", "y1", "x1", "x2");
        assertThat(unsaid("a")).isEmpty();
    }
}
