package eu.klynge.kit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.kit.it.Ferries.Fact;
import eu.klynge.kit.it.Ferries.Ferry;
import eu.klynge.kit.outbox.OutboxRelay;
import eu.klynge.kit.store.Aggregates;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.OutboxFull;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import eu.klynge.kit.test.infrastructure.WithInfrastructure;
import eu.klynge.kit.test.kafka.TopicReader;
import eu.klynge.kit.test.kafka.TopicRecord;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@SpringBootTest(
        classes = Ferries.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=ferry-service", "klynge.service=ferry", "klynge.audience=ferry"})
@WithInfrastructure
class OutboxIT {

    private static final Duration LIMIT = Duration.ofSeconds(40);

    private final String id = UUID.randomUUID().toString();

    @Autowired
    private Aggregates<Ferry, Fact> ferries;

    @Autowired
    private OutboxRelay relay;

    @Autowired
    private MongoDatabase database;

    private Versioned<Ferry> launched(String berth) {
        return wait(ferries.create(id, new Ferry(berth, null), List.of(new Fact.Moved(id, berth)), null));
    }

    private Versioned<Ferry> moved(Versioned<Ferry> from, String berth) {
        return wait(ferries.update(from, new Ferry(berth, null), List.of(new Fact.Moved(id, berth)), null));
    }

    private static <T> T wait(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(LIMIT));
    }

    private List<TopicRecord> records(Infrastructure infrastructure, int count) {
        try (TopicReader reader = TopicReader.of(infrastructure.kafkaBootstrap(), Ferries.TOPIC)) {
            return reader.ofKey(id, count, LIMIT);
        }
    }

    private BsonDocument document() {
        return wait(Mono.from(database.getCollection("ferries", BsonDocument.class)
                        .find(new BsonDocument("_id", new BsonString(id)))
                        .first())
                .defaultIfEmpty(new BsonDocument()));
    }

    @Test
    void everyCommandBecomesOneCloudEventInOrder(Infrastructure infrastructure) {
        Versioned<Ferry> ferry = launched("A0");
        for (int i = 1; i < 20; i++) {
            ferry = moved(ferry, "A" + i);
        }

        List<TopicRecord> records = records(infrastructure, 20);

        assertThat(records)
                .extracting(TopicRecord::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
        TopicRecord first = records.getFirst();
        assertThat(first.header("ce_type")).isEqualTo(Ferries.MOVED);
        assertThat(first.header("ce_source")).isEqualTo("/ferry-service");
        assertThat(first.header("ce_subject")).isEqualTo(id);
        assertThat(first.header("ce_specversion")).isEqualTo("1.0");
        assertThat(first.header("ce_dataschema")).isEqualTo("/api/schemas/" + Ferries.MOVED + ".json");
        assertThat(first.header("content-type")).isEqualTo("application/json");
        assertThat(first.value()).isEqualTo("{\"berth\":\"A0\"}");
    }

    @Test
    void whatIsAcknowledgedLeavesTheDocument(Infrastructure infrastructure) {
        launched("A0");

        records(infrastructure, 1);

        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(document().getArray("outbox")).isEmpty();
            assertThat(document().getNumber("outboxBytes").intValue()).isZero();
        });
    }

    @Test
    void whatWasWrittenWhileNoRelayRanIsFoundByTheSweep(Infrastructure infrastructure) {
        relay.stop();
        launched("A0");

        assertThat(document().getArray("outbox")).hasSize(1);

        relay.start();
        assertThat(records(infrastructure, 1)).hasSize(1);
    }

    @Test
    void moreThanOneSweepFindsIsCarriedToTheLast() {
        relay.stop();
        wait(Flux.range(0, 4_500)
                .flatMap(
                        number -> ferries.create(
                                id + number, new Ferry("A0", null), List.of(new Fact.Moved(id + number, "A0")), null),
                        32)
                .count());

        relay.start();

        await().atMost(LIMIT).untilAsserted(() -> assertThat(unsent()).isZero());
    }

    /** Aggregates that have something to say, of all tests. */
    private long unsent() {
        return wait(Mono.from(database.getCollection("ferries").countDocuments(Filters.exists("outbox.0"))));
    }

    @Test
    void ofTwentyCommandsOnOneVersionOneWins() {
        Versioned<Ferry> ferry = launched("A0");

        List<Boolean> won = wait(Flux.range(0, 20)
                .flatMap(
                        i -> ferries.update(ferry, new Ferry("B" + i, null), List.of(new Fact.Moved(id, "B" + i)), null)
                                .map(done -> true)
                                .onErrorResume(StaleVersion.class, stale -> Mono.just(false))
                                .subscribeOn(Schedulers.boundedElastic()),
                        20)
                .collectList());

        assertThat(won).hasSize(20).containsOnlyOnce(true);
        assertThat(wait(ferries.find(id)).version()).isEqualTo(2);
    }

    @Test
    void anAggregateWhoseEventsCannotLeaveTakesNoMoreAtAMegabyte() {
        String cry = "x".repeat(300_000);
        Versioned<Ferry> ferry = wait(ferries.create(id, new Ferry("A0", null), List.of(new Fact.Lost(id, cry)), null));
        for (int i = 0; i < 3; i++) {
            ferry = wait(ferries.update(ferry, ferry.state(), List.of(new Fact.Lost(id, cry)), null));
        }
        Versioned<Ferry> full = ferry;

        assertThatThrownBy(() -> wait(ferries.update(full, full.state(), List.of(new Fact.Lost(id, "y")), null)))
                .isInstanceOfSatisfying(
                        OutboxFull.class,
                        refused -> assertThat(refused.problem().headers()).containsKey("Retry-After"));
        assertThat(wait(ferries.find(id)).version()).isEqualTo(4);
    }

    @Test
    void aDeletedAggregateSaysSoAndThenItsDocumentGoes(Infrastructure infrastructure) {
        Versioned<Ferry> ferry = launched("A0");

        ferries.delete(ferry, List.of(new Fact.Scrapped(id))).block(LIMIT);

        assertThat(ferries.find(id).blockOptional(LIMIT)).isEmpty();
        assertThat(records(infrastructure, 2).getLast().isTombstone()).isTrue();
        await().atMost(LIMIT).until(() -> document().isEmpty());
    }

    @Test
    void aTakenValueOfAUniquePathIsRefusedAndNamed() {
        String sign = "sign-" + UUID.randomUUID();
        ferries.uniqueWhereSet("state.callSign").block(LIMIT);
        launched("A0");
        wait(ferries.create(UUID.randomUUID().toString(), new Ferry("B", sign), List.of(), null));

        assertThatThrownBy(
                        () -> wait(ferries.create(UUID.randomUUID().toString(), new Ferry("C", sign), List.of(), null)))
                .isInstanceOfSatisfying(
                        DuplicateKey.class,
                        duplicate -> assertThat(duplicate.concerns("callSign")).isTrue());
    }

    @Test
    void aReceiptIsWrittenWithItsCommand() {
        Versioned<Ferry> ferry = launched("A0");
        Receipt receipt = new Receipt("key", "digest", 2, "{}");

        wait(ferries.update(ferry, ferry.state(), List.of(new Fact.Moved(id, "A1")), receipt));

        assertThat(wait(ferries.find(id)).receipt("key")).contains(receipt);
    }
}
