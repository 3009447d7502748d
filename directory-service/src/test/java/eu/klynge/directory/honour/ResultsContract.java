package eu.klynge.directory.honour;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.directory.honour.Result.Placed;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What every keeper of results does. Other tests may use the same one. */
public interface ResultsContract {

    Results results();

    private static <T> T done(Mono<T> work) {
        return Objects.requireNonNull(work.block(Duration.ofSeconds(10)));
    }

    private static <T> List<T> all(Flux<T> found) {
        return done(found.collectList());
    }

    @Test
    default void aResultIsFoundByThoseItPlacesAndTheLatestCounts() {
        String award = UUID.randomUUID().toString();
        String won = "won-" + award;
        String lost = "lost-" + award;
        Result result = new Result(
                award,
                "Lantern",
                2027,
                List.of(new Placed(won, "Manager", Place.WINNER), new Placed(lost, "Manager", Place.FINALIST)));

        assertThat(done(results().keep(result, 7))).isTrue();
        assertThat(done(results().keep(Result.none(award, "Lantern"), 6))).isFalse();
        assertThat(all(results().of(won))).containsExactly(result);
        assertThat(all(results().of(lost))).containsExactly(result);

        assertThat(done(results().keep(Result.none(award, "Lantern"), 8))).isTrue();
        assertThat(all(results().of(won))).isEmpty();
        assertThat(all(results().everHonouredBy(award))).containsExactlyInAnyOrder(won, lost);
        assertThat(all(results().everHonouredBy("none"))).isEmpty();
    }
}
