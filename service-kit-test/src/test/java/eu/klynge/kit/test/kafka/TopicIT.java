package eu.klynge.kit.test.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.kit.test.infrastructure.Infrastructure;
import eu.klynge.kit.test.infrastructure.WithInfrastructure;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithInfrastructure
class TopicIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final String topic = "topic-" + UUID.randomUUID();
    private final String bootstrap;
    private TopicReader reader;
    private TopicWriter writer;

    TopicIT(Infrastructure infrastructure) {
        this.bootstrap = infrastructure.kafkaBootstrap();
    }

    @BeforeEach
    void open() {
        reader = TopicReader.of(bootstrap, topic);
        writer = TopicWriter.to(bootstrap);
    }

    @AfterEach
    void close() {
        reader.close();
        writer.close();
    }

    @Test
    void aRecordIsReadAsItWasWritten() {
        writer.withTopic(topic, 3).write(event("a", "id-1", 7));

        var read = reader.count(1, LIMIT).getFirst();

        assertThat(read.key()).isEqualTo("a");
        assertThat(read.id()).isEqualTo("id-1");
        assertThat(read.type()).isEqualTo("test.happened.v1");
        assertThat(read.sequence()).isEqualTo(7);
        assertThat(read.json().path("n").intValue()).isEqualTo(7);
    }

    @Test
    void aTombstoneHasNoValueAndMissingJson() {
        writer.withTopic(topic, 1).write(new ProducerRecord<>(topic, "a", null));

        var read = reader.count(1, LIMIT).getFirst();

        assertThat(read.isTombstone()).isTrue();
        assertThat(read.json().isMissingNode()).isTrue();
        assertThat(read.id()).isEmpty();
    }

    @Test
    void theReaderWaitsForATopicThatIsMadeLater() {
        assertThatThrownBy(() -> reader.count(1, Duration.ofMillis(50))).isInstanceOf(AssertionError.class);

        writer.withTopic(topic, 2).write(event("a", "id-1", 1));

        assertThat(reader.count(1, LIMIT)).hasSize(1);
    }

    @Test
    void oneKeysRecordsComeInOrderAmongOthers() {
        writer.withTopic(topic, 4);
        for (int n = 1; n <= 5; n++) {
            writer.write(event("a", "a-" + n, n));
            writer.write(event("b", "b-" + n, n));
        }

        assertThat(reader.ofKey("b", 5, LIMIT))
                .extracting(TopicRecord::id)
                .containsExactly("b-1", "b-2", "b-3", "b-4", "b-5");
    }

    @Test
    void theEndIsWhereTheTopicEndsNow() {
        writer.withTopic(topic, 2);
        writer.write(event("a", "a-1", 1));
        writer.write(event("b", "b-1", 1));

        assertThat(reader.toEnd(LIMIT)).hasSize(2);
        assertThat(reader.toEnd(LIMIT)).hasSize(2);
    }

    @Test
    void whatCameInsteadIsSaidWhenTheLimitPasses() {
        writer.withTopic(topic, 1).write(event("a", "id-1", 1));
        reader.count(1, LIMIT);

        assertThatThrownBy(() -> reader.count(2, Duration.ofMillis(50)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("id-1");
    }

    private ProducerRecord<String, byte[]> event(String key, String id, long sequence) {
        return TopicWriter.event(topic, key, "test.happened.v1", id, sequence, "{\"n\":" + sequence + "}");
    }
}
