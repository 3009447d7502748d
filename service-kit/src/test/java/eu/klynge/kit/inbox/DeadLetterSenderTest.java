package eu.klynge.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ListenerExecutionFailedException;

class DeadLetterSenderTest {

    private static final String GROUP = "dummy.group.id";

    private final Broker broker = new Broker();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final DeadLetterSender sender = new DeadLetterSender(new KafkaTemplate<>(() -> broker), meters);
    private final MockConsumer<String, byte[]> reader = new MockConsumer<>("earliest");
    private final ConsumerRecord<String, byte[]> record =
            new ConsumerRecord<>("boats.v1", 2, 42, "boat-1", "{oops".getBytes(UTF_8));

    @Test
    void theLetterIsTheRecordWithItsCauseAndPlace() {
        record.headers().add("ce_id", "0199".getBytes(UTF_8));

        sender.accept(record, reader, wrapped(new RefusedEvent("pirate", "No berth")));

        var letter = broker.history().getFirst();
        assertThat(letter.topic()).isEqualTo("boats.v1." + GROUP + ".dlt");
        assertThat(letter.key()).isEqualTo("boat-1");
        assertThat(letter.value()).asString().isEqualTo("{oops");
        assertThat(header(letter, "ce_id")).isEqualTo("0199");
        assertThat(header(letter, DeadLetterHeaders.CAUSE)).isEqualTo("pirate");
        assertThat(header(letter, DeadLetterHeaders.PARTITION)).isEqualTo("2");
        assertThat(header(letter, DeadLetterHeaders.OFFSET)).isEqualTo("42");
        assertThat(meters.get("klynge.inbox.records")
                        .tag("outcome", "dead-letter")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aRecordTooLargeForAnotherTopicLeavesItsPayloadBehind() {
        broker.takesPayloads = false;

        sender.accept(record, reader, new RefusedEvent("pirate", "No berth"));

        var letter = broker.history().getFirst();
        assertThat(letter.value()).isNull();
        assertThat(header(letter, DeadLetterHeaders.PAYLOAD_OMITTED)).isEqualTo("true");
        assertThat(header(letter, DeadLetterHeaders.OFFSET)).isEqualTo("42");
    }

    @Test
    void aLetterThatIsNotAcknowledgedIsAFailureSoThatTheRecordIsReadAgain() {
        broker.acknowledges = false;

        assertThatThrownBy(() -> sender.accept(record, reader, new RefusedEvent("pirate", "No berth")))
                .isInstanceOf(KafkaException.class);
        assertThat(meters.find("klynge.inbox.records").counter()).isNull();
    }

    @Test
    void onlyPoisonBecomesALetter() {
        assertThatThrownBy(() -> sender.accept(record, reader, wrapped(new IllegalStateException("store away"))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(broker.history()).isEmpty();
    }

    private static Exception wrapped(RuntimeException cause) {
        return new ListenerExecutionFailedException("listener", cause);
    }

    private static String header(ProducerRecord<?, ?> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }

    private static final class Broker extends MockProducer<String, byte[]> {

        private boolean takesPayloads = true;
        private boolean acknowledges = true;

        Broker() {
            super(true, null, new StringSerializer(), new ByteArraySerializer());
        }

        @Override
        public Future<RecordMetadata> send(ProducerRecord<String, byte[]> record, Callback callback) {
            ((RecordHeaders) record.headers()).setReadOnly();
            if (!takesPayloads && record.value() != null) {
                return refused(callback, new RecordTooLargeException("too large"));
            }
            return acknowledges ? super.send(record, callback) : refused(callback, new TimeoutException("away"));
        }

        @Override
        public void close(Duration timeout) {}

        private static Future<RecordMetadata> refused(Callback callback, Exception why) {
            callback.onCompletion(null, why);
            return CompletableFuture.failedFuture(why);
        }
    }
}
