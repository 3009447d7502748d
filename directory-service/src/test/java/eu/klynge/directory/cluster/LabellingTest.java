package eu.klynge.directory.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.directory.registration.Examples;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class LabellingTest {

    private static final Cluster.Label BRONZE = new Cluster.Label("ecei-2013", "bronze", LocalDate.parse("2028-01-31"));
    private static final Cluster.Label GOLD = new Cluster.Label("ecei-2013", "gold", LocalDate.parse("2028-01-31"));

    private final InMemoryClusters clusters = new InMemoryClusters();
    private final Labelling labelling =
            new Labelling(clusters, Clock.fixed(Examples.NOW.plusSeconds(60), ZoneOffset.UTC));

    private static <T> T await(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(Duration.ofSeconds(5)));
    }

    private Cluster entry() {
        return await(clusters.find("c1")).state();
    }

    private Mono<Boolean> show(Cluster.Label label) {
        return labelling.show("c1", Mono.just(Optional.of(label)));
    }

    @BeforeEach
    void publish() {
        await(clusters.create(new ClusterFact.Published(
                Entries.entry("c1", "odense-robotics", Entries.statement(Examples.example())))));
    }

    @Test
    void aLabelIsPartOfTheEntryAndTold() {
        assertThat(await(show(BRONZE))).isTrue();
        assertThat(await(show(BRONZE))).isFalse();

        assertThat(ClusterView.of(entry()).label()).isEqualTo(BRONZE);
        assertThat(entry().updatedAt()).isEqualTo(Examples.NOW.plusSeconds(60));
        assertThat(entry().change().what()).isEqualTo(Change.What.LABEL_CHANGED);
        assertThat(clusters.facts).hasSize(2).last().isInstanceOf(ClusterFact.Updated.class);
    }

    @Test
    void aChangeOfTheProfileKeepsTheLabel() {
        await(show(BRONZE));
        new Editing(new Editors(clusters), clusters, Clock.systemUTC())
                .change("c1", Entries.statement(Examples.example()), new Attempt(Entries.EDITOR, 2L))
                .block(Duration.ofSeconds(5));

        assertThat(entry().label()).isEqualTo(BRONZE);
    }

    /** One has asked the register before gold was granted; before it writes, another has shown gold. */
    @Test
    void whoAskedTheRegisterTooEarlyAsksAgain() {
        var asked = new AtomicInteger();
        Mono<Optional<Cluster.Label>> register = Mono.defer(() -> asked.incrementAndGet() == 1
                ? show(GOLD).thenReturn(Optional.of(BRONZE))
                : Mono.just(Optional.of(GOLD)));

        assertThat(await(labelling.show("c1", register))).isFalse();

        assertThat(asked).hasValue(2);
        assertThat(entry().label()).isEqualTo(GOLD);
    }

    @Test
    void thoseWhoseLabelHasEndedAreFoundFromTheNextDayOn() {
        await(show(BRONZE));

        assertThat(await(labelling.ended(BRONZE.validUntil()).collectList())).isEmpty();
        assertThat(await(labelling.ended(BRONZE.validUntil().plusDays(1)).collectList()))
                .containsExactly("c1");
    }
}
