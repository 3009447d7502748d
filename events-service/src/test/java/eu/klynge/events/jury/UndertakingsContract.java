package eu.klynge.events.jury;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of undertakings must do. */
interface UndertakingsContract {

    Duration LIMIT = Duration.ofSeconds(30);

    Undertakings undertakings();

    @Test
    default void eachRevisionIsKeptOnceWithItsTime() {
        String one = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        String event = UUID.randomUUID().toString();
        var first = new Undertaking(event, 1, Instant.parse("2027-01-01T00:00:00Z"), Set.of(one, "third"));
        var second = new Undertaking(event, 2, Instant.parse("2027-02-01T00:00:00Z"), Set.of(one, other));
        undertakings().keep(first).block(LIMIT);
        undertakings().keep(second).block(LIMIT);
        undertakings().keep(first).block(LIMIT);

        assertThat(undertakings().of(one).collectList().block(LIMIT)).containsExactlyInAnyOrder(first, second);
        assertThat(undertakings().of(other).collectList().block(LIMIT)).containsExactly(second);
    }
}
