package eu.klynge.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.kit.kafka.TopicPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    private final Subscription harbour = new Subscription("harbour-berths", List.of("boats.v1", "tides.v1"));

    @Test
    void aGroupReadsItsTopicsAndItsOwnRetries() {
        assertThat(harbour.reads())
                .containsExactly(
                        "boats.v1", "tides.v1", "boats.v1.harbour-berths.retry", "tides.v1.harbour-berths.retry");
    }

    @Test
    void deadLetterAndRetryTopicsAreMadeAndTheSourcesAreNot() {
        assertThat(harbour.plans().topics())
                .extracting(TopicPlan::name)
                .containsExactlyInAnyOrder(
                        "boats.v1.harbour-berths.dlt",
                        "boats.v1.harbour-berths.retry",
                        "tides.v1.harbour-berths.dlt",
                        "tides.v1.harbour-berths.retry");
    }

    @Test
    void aReplayThatFailsAgainGoesBackToTheSameDeadLetters() {
        assertThat(Subscription.deadLetters("boats.v1.harbour-berths.retry", "harbour-berths"))
                .isEqualTo(Subscription.deadLetters("boats.v1", "harbour-berths"))
                .isEqualTo("boats.v1.harbour-berths.dlt");
    }
}
