package eu.klynge.standalone.launcher.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RestartsTest {

    @Test
    void whatHadBeenReadyIsStartedAgainAtOnce() {
        assertThat(Restarts.NONE.ended(true).pause()).isZero();
    }

    @Test
    void thePauseDoublesUpToHalfAMinute() {
        var pauses = Stream.iterate(Restarts.NONE.ended(false), restarts -> restarts.ended(false))
                .limit(9)
                .map(Restarts::pause)
                .map(Duration::toMillis);

        assertThat(pauses).containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 16000L, 30000L, 30000L, 30000L);
    }

    @Test
    void theLongestPauseHoldsHoweverOftenItFails() {
        assertThat(new Restarts(1_000_000).pause()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aProcessThatEndsTwiceBeforeItIsReadyIsHopeless() {
        var once = Restarts.NONE.ended(false);

        assertThat(once.hopeless()).isFalse();
        assertThat(once.ended(false).hopeless()).isTrue();
    }

    @Test
    void beingReadyForgivesEarlierFailures() {
        assertThat(new Restarts(7).ended(true)).isEqualTo(Restarts.NONE);
    }
}
