package eu.klynge.directory.honour;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.cluster.ClusterFact;
import eu.klynge.directory.cluster.ClusterView;
import eu.klynge.directory.cluster.Entries;
import eu.klynge.directory.cluster.Honouring;
import eu.klynge.directory.cluster.InMemoryClusters;
import eu.klynge.directory.honour.Result.Placed;
import eu.klynge.directory.registration.Examples;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class AwardingTest {

    private final InMemoryClusters clusters = new InMemoryClusters();
    private final InMemoryResults results = new InMemoryResults();
    private final Awarding awarding =
            new Awarding(results, new Honouring(clusters, Clock.fixed(Examples.NOW.plusSeconds(60), ZoneOffset.UTC)));

    private static <T> T await(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(Duration.ofSeconds(5)));
    }

    private static Result result(String award, int year, Place place) {
        return new Result(award, "Award " + award, year, List.of(new Placed("alpha", "Manager", place)));
    }

    private Cluster alpha() {
        return await(clusters.find("alpha")).state();
    }

    @BeforeEach
    void publish() {
        await(clusters.create(new ClusterFact.Published(
                Entries.entry("c1", "alpha", Examples.submitted("r1").organisation()))));
    }

    @Test
    void honoursStandInTheEntryTheLatestFirst() {
        assertThat(await(awarding.stands(result("a", 2026, Place.FINALIST), 1))).isTrue();
        assertThat(await(awarding.stands(result("b", 2027, Place.WINNER), 1))).isTrue();

        assertThat(ClusterView.of(alpha()).honours())
                .containsExactly(
                        new Cluster.Honour("b", "Award b", 2027, "Manager", "winner"),
                        new Cluster.Honour("a", "Award a", 2026, "Manager", "finalist"));
        assertThat(clusters.facts).hasSize(3).last().isInstanceOf(ClusterFact.Updated.class);
    }

    @Test
    void whatComesAgainChangesNothingAndAResultThatIsTakenBackIsGone() {
        await(awarding.stands(result("a", 2026, Place.WINNER), 5));
        assertThat(await(awarding.stands(result("a", 2026, Place.WINNER), 5))).isFalse();
        assertThat(await(awarding.stands(Result.none("a", "Award a"), 4)))
                .as("late")
                .isFalse();
        assertThat(alpha().honours()).hasSize(1);

        assertThat(await(awarding.stands(Result.none("a", "Award a"), 6))).isTrue();
        assertThat(ClusterView.of(alpha()).honours()).isNull();
    }

    /** The process ended between the two: the record comes again. */
    @Test
    void whatWasKeptAndNotShownIsShownWhenItComesAgain() {
        await(results.keep(result("a", 2026, Place.WINNER), 5));

        assertThat(await(awarding.stands(result("a", 2026, Place.WINNER), 5))).isTrue();
        assertThat(alpha().honours()).hasSize(1);
    }

    @Test
    void whoIsNotInTheDirectoryIsLeftOut() {
        Result other = new Result("a", "Award", 2026, List.of(new Placed("nowhere", "Manager", Place.WINNER)));

        assertThat(await(awarding.stands(other, 1))).isFalse();
    }
}
