package eu.klynge.events.series;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.events.event.Examples;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What every store of series does; no sweep goes through it meanwhile. */
public interface SeriesStoreContract {

    SeriesStore store();

    private static Series series(String id, String digest, boolean planned) {
        return new Series(
                id,
                digest,
                "organiser",
                Examples.details(Examples.document()),
                List.of(LocalDateTime.parse("2027-03-07T09:00"), LocalDateTime.parse("2027-03-14T09:00")),
                planned);
    }

    private static <T> T done(Mono<T> work) {
        return Objects.requireNonNull(work.block(Duration.ofSeconds(30)));
    }

    private List<Series> unplanned() {
        return done(store().unplanned(1000).collectList());
    }

    @Test
    default void whatIsKeptFirstStays() {
        Series first = series(UUID.randomUUID().toString(), "digest", true);

        assertThat(done(store().keep(first))).isEqualTo(first);
        assertThat(done(store().keep(series(first.id(), "another", true))))
                .returns("digest", Series::digest)
                .returns(first.details(), Series::details)
                .returns(first.starts(), Series::starts);
    }

    @Test
    default void aSeriesIsUnplannedUntilItsEventsAreMade() {
        Series series = series(UUID.randomUUID().toString(), "", false);
        done(store().keep(series));
        assertThat(unplanned()).contains(series);

        store().planned(series.id()).block(Duration.ofSeconds(30));

        assertThat(unplanned()).extracting(Series::id).doesNotContain(series.id());
        assertThat(done(store().keep(series)).planned()).isTrue();
    }
}
