package eu.klynge.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.kafka.listener.ListenerExecutionFailedException;

@ExtendWith(OutputCaptureExtension.class)
class RetriesTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("boats.v1", 2, 42, "boat-1", null);

    @Test
    void anAttemptIsLoggedByPlaceAndKindAndNeverByWhatItSays(CapturedOutput output) {
        var failure = new IllegalStateException("dup key: anna@example.org");

        new Retries(meters).failedDelivery(record, new ListenerExecutionFailedException("on", failure), 3);

        assertThat(output)
                .contains("Attempt 3 at boats.v1-2@42", "java.lang.IllegalStateException")
                .doesNotContain("anna");
        assertThat(meters.get("klynge.inbox.retries").counter().count()).isEqualTo(1);
    }

    @Test
    void poisonIsNoRetry() {
        new Retries(meters).failedDelivery(record, new RefusedEvent("pirate", "No berth"), 1);

        assertThat(meters.find("klynge.inbox.retries").counter()).isNull();
    }
}
