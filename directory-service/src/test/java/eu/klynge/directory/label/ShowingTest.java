package eu.klynge.directory.label;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.cluster.ClusterFact;
import eu.klynge.directory.cluster.InMemoryClusters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class ShowingTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final LocalDate NEXT_YEAR = LocalDate.parse("2027-11-30");

    private final InMemoryLabels labels = new InMemoryLabels();
    private final InMemoryClusters clusters = new InMemoryClusters();

    private static <T> T await(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(Duration.ofSeconds(5)));
    }

    private Showing on(LocalDate day) {
        Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return LabelExamples.showing(labels, clusters, Clock.fixed(noon, ZoneOffset.UTC));
    }

    private boolean granted(String scheme, String level, LocalDate until) {
        LabelFact.Granted fact = LabelExamples.granted("c1", scheme, level, until);
        await(labels.create(fact, null));
        return await(on(TODAY).changed(fact.label().id()));
    }

    private Cluster.@Nullable Label shown() {
        return await(clusters.find("c1")).state().label();
    }

    @BeforeEach
    void publish() {
        await(clusters.create(new ClusterFact.Published(LabelExamples.cluster())));
    }

    @Test
    void theHighestLabelIsShownWhateverTheOrderInWhichTheyAreGranted() {
        assertThat(granted("ecei-2013", "silver", NEXT_YEAR)).isTrue();
        assertThat(granted("ecei-2013", "bronze", NEXT_YEAR.plusYears(1))).isFalse();
        assertThat(shown()).isEqualTo(new Cluster.Label("ecei-2013", "silver", NEXT_YEAR));

        assertThat(granted("ecei-2013", "gold", NEXT_YEAR)).isTrue();
        assertThat(shown()).isEqualTo(new Cluster.Label("ecei-2013", "gold", NEXT_YEAR));
    }

    @Test
    void ofTwoSchemesTheHigherPlaceCountsAndThenTheLongerTime() {
        granted("national", "basic", NEXT_YEAR.plusYears(3));
        granted("ecei-2013", "silver", NEXT_YEAR);
        assertThat(shown()).extracting(Cluster.Label::level).isEqualTo("silver");

        granted("national", "top", NEXT_YEAR.plusYears(1));
        assertThat(shown()).extracting(Cluster.Label::level).isEqualTo("top");
    }

    @Test
    void aGrantThatIsHeardOfAgainChangesNothing() {
        granted("ecei-2013", "bronze", NEXT_YEAR);

        assertThat(await(on(TODAY).changed(Granting.id("c1", "ecei-2013", "bronze"))))
                .isFalse();
        assertThat(await(clusters.find("c1")).version()).isEqualTo(2);
    }

    @Test
    void aLabelThatWasRevokedIsNotShownButTheNextHighest() {
        granted("ecei-2013", "bronze", NEXT_YEAR);
        granted("ecei-2013", "silver", NEXT_YEAR);

        assertThat(revoked("silver")).isTrue();
        assertThat(shown()).extracting(Cluster.Label::level).isEqualTo("bronze");
        assertThat(revoked("bronze")).isTrue();
        assertThat(shown()).isNull();
    }

    private boolean revoked(String level) {
        var found = await(labels.find(Granting.id("c1", "ecei-2013", level)));
        var revocation = new Revocation(Revocation.Reason.RULES_BROKEN, Instant.EPOCH);
        await(labels.update(found, new LabelFact.Revoked(found.state().revoked(revocation), revocation), null));
        return await(on(TODAY).changed(found.id()));
    }

    @Test
    void aLabelThatHasEndedIsNotShownButTheNextHighestThatHolds() {
        granted("ecei-2013", "silver", TODAY);
        granted("ecei-2013", "bronze", NEXT_YEAR);

        assertThat(await(on(TODAY).ended(TODAY))).isZero();
        assertThat(shown()).extracting(Cluster.Label::level).isEqualTo("silver");

        LocalDate tomorrow = TODAY.plusDays(1);
        assertThat(await(on(tomorrow).ended(tomorrow))).isEqualTo(1);
        assertThat(shown()).extracting(Cluster.Label::level).isEqualTo("bronze");

        LocalDate then = NEXT_YEAR.plusDays(1);
        assertThat(await(on(then).ended(then))).isEqualTo(1);
        assertThat(shown()).isNull();
        assertThat(await(on(then).ended(then))).isZero();
    }

    @Test
    void oneThatHadEndedWhenItWasEnteredIsNotShown() {
        assertThat(granted("ecei-2013", "bronze", TODAY.minusDays(1))).isFalse();
    }

    @Test
    void whoIsNotInTheDirectoryShowsNothing() {
        LabelFact.Granted fact = LabelExamples.granted("stranger", "gold", NEXT_YEAR);
        await(labels.create(fact, null));

        assertThat(await(on(TODAY).changed(fact.label().id()))).isFalse();
    }
}
