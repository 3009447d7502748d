package eu.klynge.directory.logo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.directory.cluster.Attempt;
import eu.klynge.directory.cluster.ClusterFact;
import eu.klynge.directory.cluster.Entries;
import eu.klynge.directory.cluster.InMemoryClusters;
import eu.klynge.directory.organisation.OrganisationForm;
import eu.klynge.directory.registration.Examples;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.store.StaleVersion;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class LogosTest {

    private static final Caller EDITOR =
            new Caller("e1", "eva", null, Set.of("cluster-manager"), Set.of(), Set.of("odense"));
    private static final byte[] RED = PictureTest.file("png", 30, 30);
    private static final byte[] WIDE = PictureTest.file("png", 60, 30);

    private final InMemoryClusters clusters = new InMemoryClusters();
    private final Shelf shelf = new Shelf();
    private final Logos logos =
            new Logos(clusters.editors(), clusters.editing(Clock.fixed(Examples.NOW, ZoneOffset.UTC)), shelf);

    @BeforeEach
    void publish() {
        clusters.create(new ClusterFact.Published(Entries.entry(
                        "c1", "odense", OrganisationForm.read(Form.of(Examples.example()), Examples.TODAY))))
                .block();
    }

    private void show(byte[] file, long version) {
        logos.show("c1", file, new Attempt(EDITOR, version)).block();
    }

    private String shown() {
        return Objects.requireNonNull(
                Objects.requireNonNull(clusters.find("c1").block()).state().logo());
    }

    @Test
    void onlyWhatIsShownIsKept() {
        show(RED, 1);
        show(WIDE, 2);
        show(WIDE, 3);

        assertThat(shelf.pictures).containsOnlyKeys("c1/" + shown());
    }

    @Test
    void whoIsLateLeavesNothing() {
        show(RED, 1);

        assertThatThrownBy(() -> show(WIDE, 1)).isInstanceOf(StaleVersion.class);
        assertThat(shelf.kept).isEqualTo(1);
    }

    @Test
    void whoIsOvertakenTakesTheNewPictureAwayAndNeverTheShownOne() {
        show(RED, 1);
        clusters.busy.add("c1");

        assertThatThrownBy(() -> show(WIDE, 2)).isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> show(RED, 2)).isInstanceOf(StaleVersion.class);
        assertThat(shelf.pictures).containsOnlyKeys("c1/" + shown());
    }

    private static final class Shelf implements Pictures {

        private final Map<String, byte[]> pictures = new TreeMap<>();
        private int kept;

        @Override
        public Mono<Boolean> keep(String clusterId, Picture picture) {
            return Mono.fromSupplier(() -> {
                kept++;
                return pictures.put(clusterId + "/" + picture.name(), picture.png()) == null;
            });
        }

        @Override
        public Mono<byte[]> find(String clusterId, String name) {
            return Mono.justOrEmpty(pictures.get(clusterId + "/" + name));
        }

        @Override
        public Mono<Void> remove(String clusterId, String name) {
            return Mono.fromRunnable(() -> pictures.remove(clusterId + "/" + name));
        }
    }
}
