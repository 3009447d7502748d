package eu.klynge.directory.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.directory.registration.Examples;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MentoringTest {

    private final InMemoryClusters clusters = new InMemoryClusters();
    private final Mentoring mentoring = new Mentoring(clusters, Clock.fixed(Examples.NOW, ZoneOffset.UTC));

    private PathToFull path(String id) {
        return Objects.requireNonNull(
                Objects.requireNonNull(clusters.find(id).block()).state().pathToFull());
    }

    @Test
    void whoLeavesIsNobodysMentorHoweverManyThereWere() {
        var path = new PathToFull(new PathToFull.Mentor("m", "mentor"), Examples.TODAY.plusYears(2), List.of());
        for (String id : List.of("a", "b", "c")) {
            Cluster entry = Entries.entry(id, Examples.example());
            clusters.create(new ClusterFact.Published(
                            entry.on(path, Change.byPlatform(Change.What.PUBLISHED, Examples.NOW))))
                    .block();
        }

        assertThat(mentoring.left("m").block()).isTrue();

        assertThat(List.of("a", "b", "c"))
                .allSatisfy(id -> assertThat(path(id).mentor()).isNull());
        assertThat(mentoring.left("m").block()).isFalse();
    }
}
