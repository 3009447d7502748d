package eu.klynge.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LaneTest {

    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");

    @Test
    void aReceiverThatKeepsFailingIsProbedOnceAMinute() {
        Lane lane = new Lane();
        for (int failures = 0; failures < 20; failures++) {
            lane.failed(NOW);
        }

        assertThat(lane.enter(NOW.plusSeconds(59))).isFalse();
        assertThat(lane.enter(NOW.plusSeconds(60))).isTrue();
    }

    @Test
    void twoFailuresAreAnAccident() {
        Lane lane = new Lane();
        lane.failed(NOW);
        lane.failed(NOW);

        assertThat(lane.enter(NOW)).isTrue();
    }

    @Test
    void oneWorksInALaneAtATime() {
        Lane lane = new Lane();

        assertThat(lane.enter(NOW)).isTrue();
        assertThat(lane.enter(NOW)).isFalse();
        lane.leave();
        assertThat(lane.enter(NOW)).isTrue();
    }
}
