package eu.klynge.directory.cluster;

import static eu.klynge.directory.cluster.Entries.EDITOR;
import static eu.klynge.directory.cluster.Entries.STEWARD;
import static eu.klynge.directory.cluster.Entries.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.directory.registration.Examples;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.store.StaleVersion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class EditingTest {

    private static final Instant LATER = Examples.NOW.plus(Duration.ofDays(30));

    private final InMemoryClusters clusters = new InMemoryClusters();
    private final Editors editors = new Editors(clusters);
    private final Editing editing = new Editing(editors, clusters, Clock.fixed(LATER, ZoneOffset.UTC));

    @BeforeEach
    void publish() {
        clusters.create(new ClusterFact.Published(
                        Entries.entry("c1", "odense-robotics", Entries.statement(Examples.example()))))
                .block();
    }

    private void change(Caller who, long version, ObjectNode document) {
        editing.change("c1", Entries.statement(document), new Attempt(who, version))
                .block();
    }

    private Cluster entry() {
        return Objects.requireNonNull(clusters.find("c1").block()).state();
    }

    private static ObjectNode named(String name) {
        return Examples.with("/name", "\"" + name + "\"");
    }

    @Test
    void anEditorsChangeIsTheEntryAndAnAttestation() {
        change(EDITOR, 1, named("Odense Robots"));

        assertThat(entry().organisation().name()).isEqualTo("Odense Robots");
        assertThat(entry().attestedAt()).isEqualTo(LATER);
        assertThat(entry().updatedAt()).isEqualTo(LATER);
        assertThat(entry().change()).isEqualTo(new Change(Change.What.PROFILE_CHANGED, "e1", LATER));
        assertThat(clusters.facts.getLast()).isInstanceOf(ClusterFact.Updated.class);
    }

    @Test
    void whoIsNoEditorMayNot() {
        assertThatThrownBy(() -> change(STRANGER, 1, named("Ours now"))).isInstanceOf(ClusterRefused.NotYours.class);
        assertThatThrownBy(() -> editing.history("c1", null, 10, STRANGER).blockLast())
                .isInstanceOf(ClusterRefused.NotYours.class);
    }

    @Test
    void theSecondChangeOfOneVersionIsStale() {
        change(EDITOR, 1, named("One"));

        assertThatThrownBy(() -> change(EDITOR, 1, named("Two"))).isInstanceOf(StaleVersion.class);
        assertThat(entry().organisation().name()).isEqualTo("One");
    }

    @Test
    void anEntryStaysInItsCountry() {
        ObjectNode moved = Examples.with("/country", "\"SE\"");
        ((ObjectNode) moved.path("region")).put("code", "SE11");

        assertThatThrownBy(() -> change(EDITOR, 1, moved)).isInstanceOf(ClusterRefused.CountryStays.class);
    }

    @Test
    void whoLosesMembersIsEmergingAgain() {
        change(EDITOR, 1, Entries.small());

        assertThat(entry().tier()).isEqualTo("emerging");
        PathToFull path = Objects.requireNonNull(entry().pathToFull());
        assertThat(path.missing()).containsExactly("too-few-members");
        assertThat(path.fullBy()).isEqualTo("2028-12-21");
    }

    @Test
    void anEditorNeverRaisesTheTierAndAStewardsReviewDoes() {
        change(EDITOR, 1, Entries.small());

        change(EDITOR, 2, Examples.example());
        assertThat(entry().tier()).isEqualTo("emerging");
        assertThat(Objects.requireNonNull(entry().pathToFull()).missing()).isEmpty();
        assertThatThrownBy(
                        () -> editing.reviewTier("c1", new Attempt(EDITOR, 3L)).block())
                .isInstanceOf(ClusterRefused.AnotherCountry.class);

        editing.reviewTier("c1", new Attempt(STEWARD, 3L)).block();
        assertThat(entry().tier()).isEqualTo("full");
        assertThat(entry().pathToFull()).isNull();
        assertThat(entry().attestedAt()).isEqualTo(LATER);
    }

    @Test
    void aRecognitionThatNoStewardHasSeenIsWorthNothing() {
        ObjectNode claiming = Entries.small();
        claiming.set("recognition", recognition("2030-12-31"));

        change(EDITOR, 1, claiming);
        assertThat(entry().tier()).isEqualTo("emerging");

        change(STEWARD, 2, claiming);
        assertThat(entry().tier()).isEqualTo("recognised");

        claiming.set("recognition", recognition("2034-12-31"));
        change(EDITOR, 3, claiming);
        assertThat(entry().tier()).isEqualTo("recognised");
    }

    private static ObjectNode recognition(String until) {
        return Examples.example()
                .objectNode()
                .put("programme", "Clusters for growth")
                .put("issuer", "A ministry")
                .put("validUntil", until);
    }

    @Test
    void whatIsNotEvenEmergingIsRefusedAndNothingChanges() {
        ObjectNode tiny = Entries.small();
        ((ObjectNode) tiny.path("members")).put("total", 2).put("sme", 1).put("research", 1);

        assertThatThrownBy(() -> change(EDITOR, 1, tiny))
                .isInstanceOfSatisfying(
                        ClusterRefused.NotAdmitted.class,
                        refused -> assertThat(refused.missing())
                                .extracting("pointer")
                                .containsExactly("/members/total"));
        assertThat(clusters.facts).hasSize(1);
    }

    @Test
    void everyRevisionIsThereWithWhoAndWhen() {
        change(EDITOR, 1, named("Two"));
        change(STEWARD, 2, named("Three"));

        assertThat(editing.history("c1", null, 10, EDITOR).collectList().block())
                .extracting(
                        revision -> revision.version(),
                        revision -> revision.state().organisation().name(),
                        revision -> revision.state().change().by())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, "Three", "s1"),
                        org.assertj.core.groups.Tuple.tuple(2L, "Two", "e1"),
                        org.assertj.core.groups.Tuple.tuple(1L, "Odense Robotics", null));
        assertThat(editing.history("c1", 3L, 1, EDITOR)
                        .map(revision -> revision.version())
                        .collectList()
                        .block())
                .isEqualTo(List.of(2L));
    }

    @Test
    void aRestoredRevisionIsSaidAnew() {
        change(EDITOR, 1, named("A slip of the pen"));

        Long version = editing.restore("c1", 1, new Attempt(EDITOR, 2L)).block();

        assertThat(version).isEqualTo(3);
        assertThat(entry().organisation().name()).isEqualTo("Odense Robotics");
        assertThat(entry().change().what()).isEqualTo(Change.What.RESTORED);
        assertThatThrownBy(
                        () -> editing.restore("c1", 9, new Attempt(EDITOR, 3L)).block())
                .isInstanceOf(ClusterRefused.NoSuchRevision.class);
    }

    @Test
    void aRepeatedAttemptHearsTheSameVersionAndChangesNothing() {
        change(EDITOR, 1, named("Two"));
        var attempt = new Attempt(EDITOR, 2L, IdempotencyKey.of("k", "e1", "restore 1"));

        Long first = editing.restore("c1", 1, attempt).block();
        Long again = editing.restore("c1", 1, attempt).block();

        assertThat(again).isEqualTo(first);
        assertThat(clusters.facts).hasSize(3);
        assertThatThrownBy(() -> editing.restore(
                                "c1", 2, new Attempt(EDITOR, 2L, IdempotencyKey.of("k", "e1", "restore 2")))
                        .block())
                .isInstanceOf(ProblemException.class);
    }
}
