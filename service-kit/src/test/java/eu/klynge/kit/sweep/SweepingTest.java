package eu.klynge.kit.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class SweepingTest {

    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final AtomicInteger rounds = new AtomicInteger();
    private final Sweeping sweeping = new Sweeping(
            "nothing",
            SHORT,
            () -> rounds.incrementAndGet() % 2 == 1
                    ? Mono.error(new IllegalStateException("away"))
                    : Mono.just(rounds.get()));

    @AfterEach
    void stop() {
        sweeping.stop();
    }

    private void goesOn() {
        int before = rounds.get();
        await().atMost(LIMIT).until(() -> rounds.get() > before + 3);
    }

    @Test
    void aRoundThatFailsIsFollowedByTheNext() {
        sweeping.start();

        goesOn();
    }

    @Test
    void whatWasStoppedCanBeStartedAgain() {
        sweeping.start();
        sweeping.stop();
        assertThat(sweeping.isRunning()).isFalse();

        sweeping.start();
        assertThat(sweeping.isRunning()).isTrue();
        goesOn();
    }

    @Test
    void oneRoundEndsBeforeTheNextBegins() {
        var begun = new AtomicInteger();
        var endless = new Sweeping("the end", SHORT, () -> {
            begun.incrementAndGet();
            return Mono.never();
        });
        endless.start();
        await().atMost(LIMIT).until(() -> begun.get() > 0);
        sweeping.start();
        goesOn();
        endless.stop();

        assertThat(begun).hasValue(1);
    }
}
