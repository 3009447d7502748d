package eu.klynge.kit.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.reactivestreams.client.MongoClients;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MongoTurnsIT {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void aTurnIsSomebodysUntilItEnds() {
        String uri = Infrastructure.shared().freshDatabase();
        try (var client = MongoClients.create(uri)) {
            Turns turns =
                    new MongoTurns(client.getDatabase(Objects.requireNonNull(new ConnectionString(uri).getDatabase())));

            assertThat(turns.take("task", NOW, NOW.plusSeconds(60)).block()).isTrue();
            assertThat(turns.take("task", NOW.plusSeconds(59), NOW.plusSeconds(120))
                            .block())
                    .isFalse();
            assertThat(turns.take("task", NOW.plusSeconds(60), NOW.plusSeconds(120))
                            .block())
                    .isTrue();

            turns.keep("task", NOW.plusSeconds(900)).block();
            assertThat(turns.take("task", NOW.plusSeconds(500), NOW.plusSeconds(2000))
                            .block())
                    .isFalse();
        }
    }
}
