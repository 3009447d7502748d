package eu.klynge.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void everyClientWorksAndEveryPieceIsCounted() throws InterruptedException {
        var pieces = new AtomicLong();
        Set<Integer> clients = ConcurrentHashMap.newKeySet();

        var done = new Pace(3, Duration.ZERO, Duration.ofMillis(50)).run(client -> {
            clients.add(client);
            pieces.incrementAndGet();
        });

        assertThat(done.count()).isEqualTo(pieces.get());
        assertThat(clients).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void aClientDoesNoMoreThanItsPace() throws InterruptedException {
        var done = new Pace(2, Duration.ofMillis(20), Duration.ofMillis(200)).run(_ -> {});

        assertThat(done.count()).isLessThanOrEqualTo(22);
    }

    @Test
    void clientsWithAPaceBeginInTurn() throws InterruptedException {
        var began = System.nanoTime();
        var first = new ConcurrentHashMap<Integer, Duration>();

        new Pace(2, Duration.ofMillis(200), Duration.ofMillis(150))
                .run(client -> first.put(client, Duration.ofNanos(System.nanoTime() - began)));

        assertThat(first.get(1)).isGreaterThanOrEqualTo(Duration.ofMillis(100));
    }

    @Test
    void aFailureEndsTheRun() {
        var pace = new Pace(1, Duration.ZERO, Duration.ofMinutes(1));

        assertThatThrownBy(() -> pace.run(_ -> {
                    throw new IllegalStateException("refused");
                }))
                .hasMessageContaining("refused");
    }

    @Test
    void ratesAreOfAllRoundsTogether() {
        var done = new Pace.Done(100, Duration.ofSeconds(1)).plus(new Pace.Done(300, Duration.ofSeconds(1)));

        assertThat(done.perSecond()).isEqualTo(200);
    }
}
