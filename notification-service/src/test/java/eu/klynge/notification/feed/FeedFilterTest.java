package eu.klynge.notification.feed;

import static eu.klynge.notification.feed.Examples.FIRST;
import static eu.klynge.notification.feed.Examples.ODENSE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedFilterTest {

    private static FeedFilter filter(Set<String> countries, Set<String> nuts, Set<String> ecosystems) {
        return new FeedFilter(countries, nuts, ecosystems, Set.of(), null);
    }

    @ParameterizedTest
    @CsvSource({
        "DK, DK03, digital, true",
        "DK, DK, , true",
        ", DK031, , true",
        ", DK0311, , false",
        ", DK04, , false",
        "SE, , , false",
        "DK, , textiles, false"
    })
    void everyKindOfConditionMustHold(String country, String nuts, String ecosystem, boolean expected) {
        FeedFilter filter = filter(oneOrNone(country), oneOrNone(nuts), oneOrNone(ecosystem));

        assertThat(filter.matches(Examples.entry(FIRST, 1, ODENSE))).isEqualTo(expected);
    }

    @Test
    void severalValuesAreAlternatives() {
        assertThat(filter(Set.of("SE", "DK"), Set.of(), Set.of()).matches(Examples.entry(FIRST, 1, ODENSE)))
                .isTrue();
    }

    @Test
    void aGreekClusterWithoutARegionIsInEl() {
        var greek = Examples.entry(FIRST, 1, new Facets("GR", null, Set.of()));

        assertThat(filter(Set.of(), Set.of("EL"), Set.of()).matches(greek)).isTrue();
        assertThat(filter(Set.of(), Set.of("EL3"), Set.of()).matches(greek)).isFalse();
    }

    @Test
    void whoFollowedARegionHearsThatAClusterLeftIt() {
        var moved = Examples.entry(FIRST, 1, new Facets("SE", "SE224", Set.of()), ODENSE);

        assertThat(filter(Set.of("DK"), Set.of(), Set.of()).matches(moved)).isTrue();
        assertThat(filter(Set.of("SE"), Set.of("DK03"), Set.of()).matches(moved))
                .as("conditions are those of one state")
                .isFalse();
    }

    @Test
    void aTimeLetsThroughWhatIsNotEarlier() {
        var filter = new FeedFilter(Set.of(), Set.of(), Set.of(), Set.of(), Instant.ofEpochSecond(5));

        assertThat(filter.matches(Examples.entry(FIRST, 4))).isFalse();
        assertThat(filter.matches(Examples.entry(FIRST, 5))).isTrue();
    }

    private static Set<String> oneOrNone(String value) {
        return value == null ? Set.of() : Set.of(value);
    }
}
