package eu.klynge.kit.test.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.kit.test.infrastructure.Choice.NoContainers;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    private static final Supplier<Parts> ENGINE = () -> new NamedParts("containers");
    private static final Supplier<Parts> NO_ENGINE = () -> {
        throw new NoContainers("no engine");
    };

    @Test
    void containersArePreferred() {
        assertThat(described("any", ENGINE)).isEqualTo("containers");
    }

    @Test
    void withoutAnEngineThePartsAreEmbeddedAndSayWhy() {
        assertThat(described("any", NO_ENGINE)).isEqualTo("embedded: no engine");
    }

    @Test
    void embeddedPartsCanBeAskedForBesideAnEngine() {
        assertThat(described("embedded", ENGINE)).isEqualTo("embedded: as KLYNGE_TEST_PARTS asks");
    }

    @Test
    void whoInsistsOnContainersGetsNothingElse() {
        assertThatThrownBy(() -> described("containers", NO_ENGINE)).isInstanceOf(NoContainers.class);
    }

    @Test
    void anUnknownWishIsRefusedByName() {
        assertThatThrownBy(() -> described("podman", ENGINE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("podman");
    }

    @Test
    void aFaultThatIsNotAboutContainersIsNotHidden() {
        Supplier<Parts> broken = () -> {
            throw new IllegalStateException("a defect");
        };

        assertThatThrownBy(() -> described("any", broken)).hasMessage("a defect");
    }

    private static String described(String wish, Supplier<Parts> containers) {
        return new Choice(wish, containers, why -> new NamedParts("embedded: " + why))
                .start()
                .description();
    }

    private record NamedParts(String description) implements Parts {
        @Override
        public String kafkaBootstrap() {
            return "";
        }

        @Override
        public String mongodbUri(String database) {
            return "";
        }

        @Override
        public void close() {}
    }
}
