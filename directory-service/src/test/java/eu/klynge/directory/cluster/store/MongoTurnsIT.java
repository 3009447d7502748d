package eu.klynge.directory.cluster.store;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.directory.DirectoryTest;
import eu.klynge.directory.cluster.Turns;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DirectoryTest
class MongoTurnsIT {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Autowired
    private Turns turns;

    @Test
    void aTurnIsSomebodysUntilItEnds() {
        String task = "task-" + UUID.randomUUID();

        assertThat(turns.take(task, NOW, NOW.plusSeconds(60)).block()).isTrue();
        assertThat(turns.take(task, NOW.plusSeconds(59), NOW.plusSeconds(120)).block())
                .isFalse();
        assertThat(turns.take(task, NOW.plusSeconds(60), NOW.plusSeconds(120)).block())
                .isTrue();

        turns.keep(task, NOW.plusSeconds(900)).block();
        assertThat(turns.take(task, NOW.plusSeconds(500), NOW.plusSeconds(2000)).block())
                .isFalse();
    }
}
