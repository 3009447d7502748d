package eu.klynge.events.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleTest {

    @Test
    void nothingHasTheHashOfNothing() {
        // printf '' | sha256sum
        assertThat(Merkle.root(List.of()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void oneTextHasTheHashOfItsLeaf() {
        // printf '\0a' | sha256sum
        assertThat(Merkle.root(List.of("a")))
                .isEqualTo("022a6979e6dab7aa5ae4c3e5e45f7e977112a7e63593820dbec1ec738a24f93c");
    }

    @Test
    void everyChangeOfTheListChangesTheRoot() {
        String root = Merkle.root(List.of("a", "b", "c"));

        assertThat(List.of(
                        Merkle.root(List.of("a", "b")),
                        Merkle.root(List.of("b", "a", "c")),
                        Merkle.root(List.of("a", "b", "c", "c")),
                        Merkle.root(List.of("a", "bc"))))
                .doesNotContain(root)
                .doesNotHaveDuplicates();
    }
}
