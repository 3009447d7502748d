package eu.klynge.benchmarks.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AskedTest {

    private final Random random = new Random(1);

    @Test
    void aQuestionIsAnsweredByTheClusterThatItIsMadeOf() {
        assertThat(Listed.stream(1).limit(200)).allSatisfy(cluster -> {
            var asked = Asked.about(cluster, random);

            assertThat(asked.filters())
                    .hasSize(3)
                    .allSatisfy((facet, codes) -> assertThat(codes)
                            .containsAnyElementsOf(cluster.codes().get(facet)));
            assertThat(asked.words().split(" "))
                    .hasSize(2)
                    .allSatisfy(word -> assertThat(cluster.texts())
                            .anySatisfy(text -> assertThat(text).contains(word)));
        });
    }

    @Test
    void wordsAreLongerOnesWhereThereAreAny() {
        assertThat(Asked.word("we do robots", random)).isEqualTo("robots");
        assertThat(Asked.word("we do it all", random)).isEqualTo("all");
    }

    @Test
    void theSameSeedGivesTheSameClusters() {
        assertThat(Listed.stream(7).limit(5))
                .isEqualTo(Listed.stream(7).limit(5).toList());
    }

    @Test
    void aClusterIsCountedUnderAllThatItsCodesArePartOf() {
        var cluster = Listed.stream(1).findFirst().orElseThrow();

        assertThat(cluster.codes().get(Listed.NACE)).anyMatch(code -> code.matches("[A-Z]"));
        assertThat(cluster.codes().keySet()).containsExactlyInAnyOrderElementsOf(Listed.FACETS);
    }
}
