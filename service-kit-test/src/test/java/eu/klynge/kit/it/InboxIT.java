package eu.klynge.kit.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.kit.inbox.DeadLetterHeaders;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
    private Sender sea;
    private DeadLetterTopic letters;

    @BeforeEach
    void watch(Infrastructure infrastructure) {
        shore = new Shore(database);
        sea = new Sender(infrastructure.kafkaBootstrap());
        letters = new DeadLetterTopic(infrastructure.kafkaBootstrap());
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
        sea.send(key, Map.of(), null);

        await().atMost(Shore.LIMIT).until(() -> shore.boat(key) == null);
    }

    @Test
    void poisonIsPutAsideAndGoodRecordsGoOn() {
        sea.moved(key, 1, "A1");
        shore.boatIn(key, "A1");

        sea.send(key + "-json", Sender.headers(1), "{\"name\":\"Anna anna@example.org\",");
        sea.send(key + "-field", Sender.headers(1), "{\"berth\":\"A1\"}");
        sea.send(key + "-refused", Sender.headers(1), Sender.boat("Pirate", "A1"));
        var headers = Sender.headers(1);
        headers.remove("ce_id");
        sea.send(key + "-header", headers, Sender.boat("Boat", "A1"));
        sea.send(null, Sender.headers(1), Sender.boat("Keyless " + key, "A1"));
        sea.moved(key, 2, "A2");

        assertThat(shore.boatIn(key, "A2").getInteger("moves")).isEqualTo(2);
        assertThat(letters.cause(key + "-json")).isEqualTo("malformed-json");
        assertThat(letters.cause(key + "-field")).isEqualTo("invalid-data");
        assertThat(letters.cause(key + "-refused")).isEqualTo("pirate");
        assertThat(letters.cause(key + "-header")).isEqualTo("missing-header");
        assertThat(letters.withPayload(Sender.boat("Keyless " + key, "A1")).key())
                .isNull();
    }

    @Test
    void aDeadLetterHasTheOriginalBytesAndHeadersAndSaysWhereItWas() {
        var headers = Sender.headers(1);
        headers.put("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        sea.send(key, headers, "{oops");

        var letter = letters.ofKey(key);
        assertThat(letter.value()).asString().isEqualTo("{oops");
        headers.forEach(
                (name, value) -> assertThat(DeadLetterTopic.text(letter, name)).isEqualTo(value));
        assertThat(DeadLetterTopic.text(letter, DeadLetterHeaders.TOPIC)).isEqualTo(Harbour.BOATS);
        assertThat(DeadLetterTopic.text(letter, DeadLetterHeaders.GROUP)).isEqualTo(Harbour.GROUP);
        assertThat(DeadLetterTopic.text(letter, DeadLetterHeaders.PARTITION)).isEqualTo("0");
        assertThat(DeadLetterTopic.text(letter, DeadLetterHeaders.OFFSET)).matches("\\d+");
        assertThat(DeadLetterTopic.text(letter, DeadLetterHeaders.TIMESTAMP)).matches("\\d{13}");
        assertThat(DeadLetterTopic.text(letter, DeadLetterHeaders.MESSAGE)).doesNotContain("oops");
    }

    @Test
    void anUnknownTypeIsSkippedAndCounted() {
        double before = counted("unknown-type");
        var headers = Sender.headers(1);
        headers.put("ce_type", "test.boat.painted.v1");
        sea.send(key, headers, "{}");
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
        var headers = Sender.headers(1);
        headers.put("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        sea.send(key, headers, Sender.boat("Boat", "A1"));

        shore.boatIn(key, "A1");
        logger.detachAppender(lines);
        assertThat(lines.list)
                .filteredOn(line -> line.getFormattedMessage().contains(key))
                .singleElement()
                .satisfies(line -> assertThat(line.getMDCPropertyMap())
                        .containsEntry("traceId", "0af7651916cd43dd8448eb211c80319c"));
    }

    @Test
    void theReadersLagIsAMetric() {
        sea.moved(key, 1, "A1");
        shore.boatIn(key, "A1");

        assertThat(meters.find("kafka.consumer.fetch.manager.records.lag.max").gauges())
                .isNotEmpty();
    }

    private double counted(String outcome) {
        return meters.counter("klynge.inbox.records", "group", Harbour.GROUP, "outcome", outcome)
                .count();
    }
}
