package eu.klynge.directory.registration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Odense Robotics, odense-robotics",
        "Food & Bio Cluster Denmark, food-bio-cluster-denmark",
        "Østjysk Klynge, ostjysk-klynge",
        "Klaster Łódź, klaster-lodz",
        "Größe, grosse",
        "-- Ünïcode --, unicode",
        "Κλάστερ, cluster"
    })
    void aNameBecomesAnAddress(String name, String slug) {
        assertThat(Slug.of(name, 1)).isEqualTo(slug);
    }

    @Test
    void theSecondOfANameIsNumbered() {
        assertThat(Slug.of("Odense Robotics", 2)).isEqualTo("odense-robotics-2");
    }

    @Test
    void whereNumbersAreTakenEachAttemptDrawsOtherLetters() {
        var drawn = Slug.of("Odense Robotics", 10);

        assertThat(drawn).matches("odense-robotics-[a-z0-9]{6}");
        assertThat(Slug.of("Odense Robotics", 10)).isNotEqualTo(drawn);
    }

    @Test
    void aLongNameIsCutBetweenWords() {
        String slug = Slug.of("The very long name of a cluster of clusters that nobody can remember at all", 1);

        assertThat(slug)
                .hasSizeLessThanOrEqualTo(60)
                .doesNotEndWith("-")
                .isEqualTo("the-very-long-name-of-a-cluster-of-clusters-that-nobody-can");
    }
}
