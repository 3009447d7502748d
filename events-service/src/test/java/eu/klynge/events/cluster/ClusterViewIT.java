package eu.klynge.events.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.klynge.events.Directory;
import eu.klynge.events.EventsTest;
import eu.klynge.kit.test.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EventsTest
class ClusterViewIT {

    private static final Duration LIMIT = Duration.ofSeconds(40);

    private final Clusters clusters;
    private final Directory directory;

    ClusterViewIT(@Autowired Clusters clusters, Infrastructure infrastructure) {
        this.clusters = clusters;
        this.directory = new Directory(infrastructure);
    }

    private List<Cluster> of(String... slugs) {
        return clusters.of(List.of(slugs)).collectList().block(LIMIT);
    }

    @Test
    void aPublishedClusterIsKnownAndAWithdrawnOneForgotten() {
        directory.published("view-one", "DK");
        directory.published("view-two", "SE");
        await().atMost(LIMIT).until(() -> of("view-one", "view-two").size() == 2);

        directory.withdrawn("view-one", "DK");

        await().atMost(LIMIT).until(() -> of("view-one", "view-two").size() == 1);
        assertThat(of("view-one", "view-two").getFirst())
                .returns("view-two", Cluster::id)
                .returns("SE", Cluster::country);
    }

    @Test
    void anOlderStateChangesNothing() {
        var newer = new Cluster("view-old", "view-old", "Newer name", "DK", List.of("digital"), "full", 1999);
        clusters.keep(newer, 2).block(LIMIT);

        Boolean kept = clusters.keep(
                        new Cluster("view-old", "view-old", "Older name", "DK", List.of(), "full", null), 1)
                .block(LIMIT);

        assertThat(kept).isFalse();
        assertThat(of("view-old")).containsExactly(newer);
    }
}
