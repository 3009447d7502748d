package eu.klynge.notification.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What every view of public events does. Other tests may use the same one. */
public interface OccasionsContract {

    Occasions occasions();

    private static Occasion occasion(String id, String title) {
        return new Occasion(
                id,
                Map.of("en", title, "pt-BR", "Conferência"),
                LocalDateTime.parse("2027-09-29T09:00"),
                ZoneId.of("Europe/Brussels"),
                "Square, Brussels");
    }

    private static <T> T done(Mono<T> work) {
        return Objects.requireNonNull(work.block(Duration.ofSeconds(10)));
    }

    @Test
    default void theLatestStateCountsWhateverComesLate() {
        String id = UUID.randomUUID().toString();

        assertThat(done(occasions().keep(occasion(id, "Conference"), 2))).isTrue();
        assertThat(done(occasions().keep(occasion(id, "Draft"), 1))).isFalse();
        assertThat(done(occasions().find(id))).isEqualTo(occasion(id, "Conference"));
        assertThat(occasions().find("none").blockOptional()).isEmpty();
    }
}
