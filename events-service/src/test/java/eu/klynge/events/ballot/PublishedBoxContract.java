package eu.klynge.events.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every published box must do. */
interface PublishedBoxContract {

    Duration LIMIT = Duration.ofSeconds(30);

    PublishedBox published();

    private static List<String> lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Line("code-%04d".formatted(i), "c", "n", "nonce", List.of("earlier-" + i), Cast.WEB))
                .map(Line::text)
                .toList();
    }

    private List<String> read(String award, String root) {
        return published().lines(award, root).collectList().block(LIMIT);
    }

    @Test
    default void linesComeBackInTheirOrder() {
        String award = UUID.randomUUID().toString();
        published().publish(award, "root", lines(1200)).block(LIMIT);
        published().publish(award, "root", lines(1200)).block(LIMIT);

        assertThat(read(award, "root")).isEqualTo(lines(1200));
    }

    @Test
    default void aBallotIsFoundByItsCodeAndByTheOneThatItReplaced() {
        String award = UUID.randomUUID().toString();
        published().publish(award, "root", lines(3)).block(LIMIT);

        assertThat(published().find(award, "root", "code-0001").block(LIMIT)).isEqualTo(lines(3).get(1));
        assertThat(published().find(award, "root", "earlier-1").block(LIMIT)).isEqualTo(lines(3).get(1));
        assertThat(published().find(award, "root", "another").blockOptional(LIMIT))
                .isEmpty();
    }

    @Test
    default void boxesOfTwoRootsAreApart() {
        String award = UUID.randomUUID().toString();
        published().publish(award, "one", lines(600)).block(LIMIT);
        published().publish(award, "other", lines(2)).block(LIMIT);

        assertThat(read(award, "one")).hasSize(600);
        assertThat(published().find(award, "other", "code-0005").blockOptional(LIMIT))
                .isEmpty();
        published().keepOnly(award, "one").block(LIMIT);

        assertThat(read(award, "one")).hasSize(600);
        assertThat(read(award, "other")).isEmpty();
    }
}
