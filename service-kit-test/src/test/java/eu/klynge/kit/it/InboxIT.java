package eu.klynge.kit.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.kit.inbox.DeadLetterHeaders;
import eu.klynge.kit.inbox.Subscription;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import eu.klynge.kit.test.kafka.Poison;
import eu.klynge.kit.test.kafka.TopicReader;
import eu.klynge.kit.test.kafka.TopicRecord;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

@HarbourTest
class InboxIT {

    private final String key = "boat-" + UUID.randomUUID();

    @Autowired
    private MongoDatabase database;

    @Autowired
    private MeterRegistry meters;

    private Shore shore;
    private Sea sea;
    private TopicReader letters;

    @BeforeEach
    void watch(Infrastructure infrastructure) {
        shore = new Shore(database);
        sea = Sea.of(infrastructure.kafkaBootstrap());
        letters =
                TopicReader.of(infrastructure.kafkaBootstrap(), Subscription.deadLetters(Harbour.BOATS, Harbour.GROUP));
    }

    @AfterEach
    void stopWatching() {
        sea.close();
        letters.close();
    }

    @Test
    void anEventHasItsEffect() {
        sea.moved(key, 1, "A1");

        assertThat(shore.boatIn(key, "A1").getInteger("moves")).isEqualTo(1);
    }

    @Test
    void aSecondDeliveryHasNoSecondEffect() {
        sea.moved(key, 1, "A1");
        sea.moved(key, 1, "A1");
        sea.moved(key, 2, "A2");
        sea.moved(key, 1, "A1");
        sea.moved(key, 3, "A3");

        assertThat(shore.boatIn(key, "A3").getInteger("moves")).isEqualTo(3);
    }

    @Test
    void aTombstoneTakesTheTargetAway() {
        sea.moved(key, 1, "A1");
        shore.boatIn(key, "A1");
        sea.gone(key);

        await().atMost(Shore.LIMIT).until(() -> shore.boat(key) == null);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "TYPE_UNKNOWN")
    void poisonIsPutAsideAndGoodRecordsGoOn(Poison poison) {
        var spoiled = poison.spoil(Sea.boat(key + "-spoiled", 1, "Boat", "A1"));
        String mark = UUID.randomUUID().toString();
        spoiled.headers().add("mark", mark.getBytes(UTF_8));

        sea.writer().write(spoiled);
        sea.moved(key, 1, "A1");

        shore.boatIn(key, "A1");
        assertThat(marked(mark).header(DeadLetterHeaders.CAUSE))
                .isIn("null-key", "missing-header", "malformed-header", "malformed-json", "invalid-data");
        assertThat(shore.boat(key + "-spoiled")).isNull();
    }

    @Test
    void aRefusedEventIsADeadLetterOfItsOwnCause() {
        sea.pirate(key, 1, "A1");

        assertThat(letter(key).header(DeadLetterHeaders.CAUSE)).isEqualTo("pirate");
    }

    @Test
    void aDeadLetterHasTheOriginalBytesAndHeadersAndSaysWhereItWas() {
        var broken = Sea.event(key, 7, "{\"name\":\"Anna anna@example.org\"");
        var written = sea.writer().write(broken);

        TopicRecord letter = letter(key);
        assertThat(letter.value()).isEqualTo("{\"name\":\"Anna anna@example.org\"");
        broken.headers()
                .forEach(
                        header -> assertThat(letter.header(header.key())).isEqualTo(new String(header.value(), UTF_8)));
        assertThat(letter.header(DeadLetterHeaders.TOPIC)).isEqualTo(Harbour.BOATS);
        assertThat(letter.header(DeadLetterHeaders.GROUP)).isEqualTo(Harbour.GROUP);
        assertThat(letter.header(DeadLetterHeaders.PARTITION)).isEqualTo("" + written.partition());
        assertThat(letter.header(DeadLetterHeaders.OFFSET)).isEqualTo("" + written.offset());
        assertThat(letter.header(DeadLetterHeaders.TIMESTAMP)).isEqualTo("" + written.timestamp());
        assertThat(letter.header(DeadLetterHeaders.MESSAGE)).isNotEmpty().doesNotContainIgnoringCase("anna");
    }

    @Test
    void anUnknownTypeIsSkippedAndCounted() {
        double before = counted("unknown-type");
        sea.writer().write(Poison.TYPE_UNKNOWN.spoil(Sea.boat(key, 1, "Boat", "A1")));
        sea.moved(key, 2, "A2");

        shore.boatIn(key, "A2");
        assertThat(counted("unknown-type")).isEqualTo(before + 1);
    }

    @Test
    void theTraceOfTheRequestGoesOnInTheListener() {
        var lines = new ListAppender<ILoggingEvent>();
        var logger = (Logger) LoggerFactory.getLogger(Harbour.class);
        lines.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(lines);

        String trace = sea.movedInATrace(key, 1, "A1");

        await().atMost(Shore.LIMIT)
                .untilAsserted(() -> assertThat(lines.list)
                        .filteredOn(line -> line.getFormattedMessage().contains(key))
                        .singleElement()
                        .satisfies(line -> assertThat(line.getMDCPropertyMap()).containsEntry("traceId", trace)));
        logger.detachAppender(lines);
    }

    @Test
    void aReadersPlaceIsKnownWhenARushIsOver(Infrastructure infrastructure) {
        for (int boat = 0; boat < 300; boat++) {
            sea.moved(key + boat, 1, "A1");
        }

        try (var admin = Admin.create(Map.of("bootstrap.servers", infrastructure.kafkaBootstrap()))) {
            await().atMost(Shore.LIMIT)
                    .untilAsserted(() -> assertThat(behind(admin)).isZero());
        }
    }

    /** Records of the topic that the group has not said to have read. */
    private static long behind(Admin admin) throws Exception {
        var places = admin.listConsumerGroupOffsets(Harbour.GROUP)
                .partitionsToOffsetAndMetadata()
                .get();
        long behind = 0;
        var topic = admin.describeTopics(List.of(Harbour.BOATS))
                .topicNameValues()
                .get(Harbour.BOATS)
                .get();
        for (var partition : topic.partitions()) {
            var at = new TopicPartition(topic.name(), partition.partition());
            var place = places.get(at);
            var end = admin.listOffsets(Map.of(at, OffsetSpec.latest()))
                    .partitionResult(at)
                    .get();
            behind += end.offset() - (place == null ? 0 : place.offset());
        }
        return behind;
    }

    @Test
    void theReadersLagIsAMetric() {
        sea.moved(key, 1, "A1");
        shore.boatIn(key, "A1");

        assertThat(meters.find("kafka.consumer.fetch.manager.records.lag.max").gauges())
                .isNotEmpty();
    }

    private TopicRecord letter(String ofKey) {
        return letters.ofKey(ofKey, 1, Shore.LIMIT).getFirst();
    }

    private TopicRecord marked(String mark) {
        return letters
                .until(
                        all -> all.stream()
                                .anyMatch(letter -> letter.header("mark").equals(mark)),
                        Shore.LIMIT)
                .stream()
                .filter(letter -> letter.header("mark").equals(mark))
                .findFirst()
                .orElseThrow();
    }

    private double counted(String outcome) {
        return meters.counter("klynge.inbox.records", "group", Harbour.GROUP, "outcome", outcome)
                .count();
    }
}
