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
        lane.leave(null);
        assertThat(lane.enter(NOW)).isTrue();
    }

    @Test
    void whoComesWhileItIsBusyIsNotForgotten() {
        Lane lane = new Lane();
        lane.enter(NOW);

        lane.enter(NOW);

        assertThat(lane.leave(null)).isTrue();
        lane.enter(NOW);
        assertThat(lane.leave(null)).isFalse();
    }

    @Test
    void itLooksAgainWhenSomethingIsDue() {
        Lane lane = new Lane();
        lane.enter(NOW);
        lane.leave(NOW.plusSeconds(5));

        assertThat(lane.wantsToLook(NOW.plusSeconds(4))).isFalse();
        assertThat(lane.wantsToLook(NOW.plusSeconds(5))).isTrue();
    }

    @Test
    void whoComesWhileItRestsIsHeardAfterwards() {
        Lane lane = new Lane();
        for (int failures = 0; failures < 3; failures++) {
            lane.failed(NOW);
        }

        assertThat(lane.enter(NOW)).isFalse();
        assertThat(lane.wantsToLook(NOW.plusSeconds(1))).isTrue();
    }

    @Test
    void aReceiverThatIsWellGetsMoreAndMoreAtATime() {
        Lane lane = new Lane();
        assertThat(lane.load()).isEqualTo(4);
        for (int deliveries = 0; deliveries < 500; deliveries++) {
            lane.succeeded();
        }
        assertThat(lane.load()).isEqualTo(128);

        lane.failed(NOW);

        assertThat(lane.load()).isEqualTo(1);
    }
}
