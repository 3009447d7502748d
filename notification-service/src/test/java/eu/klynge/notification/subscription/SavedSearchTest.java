package eu.klynge.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SavedSearchTest {

    private static final Scope LUBLIN =
            new Scope(List.of("PL", "CZ"), List.of("PL814"), List.of("digital", "health"), "Wschodni Klaster\nÉnergie");

    private static SavedSearch search(String nuts, String words) {
        return new SavedSearch(List.of(), nuts, List.of(), words);
    }

    @Test
    void whatIsEmptyDoesNotRestrict() {
        assertThat(search(null, null).matches(LUBLIN)).isTrue();
    }

    @Test
    void everyPartMustMatch() {
        assertThat(new SavedSearch(List.of("PL", "DK"), "PL8", List.of("health"), "klaster").matches(LUBLIN))
                .isTrue();
        assertThat(new SavedSearch(List.of("DK"), "PL8", List.of("health"), "klaster").matches(LUBLIN))
                .isFalse();
        assertThat(new SavedSearch(List.of("PL"), "PL9", List.of("health"), "klaster").matches(LUBLIN))
                .isFalse();
        assertThat(new SavedSearch(List.of("PL"), "PL8", List.of("retail"), "klaster").matches(LUBLIN))
                .isFalse();
        assertThat(new SavedSearch(List.of("PL"), "PL8", List.of("health"), "klaster robots").matches(LUBLIN))
                .isFalse();
    }

    @Test
    void wordsAreFoundWhateverTheirCaseAndAccents() {
        assertThat(search(null, "ENERGIE").matches(LUBLIN)).isTrue();
        assertThat(search(null, "wschodni énergie").matches(LUBLIN)).isTrue();
    }

    @Test
    void whatIsNowhereIsFoundByNoPlace() {
        Scope nowhere = new Scope(List.of(), List.of(), List.of(), "x");

        assertThat(search("PL", null).matches(nowhere)).isFalse();
        assertThat(new SavedSearch(List.of("PL"), null, List.of(), null).matches(nowhere))
                .isFalse();
        assertThat(search(null, "x").matches(nowhere)).isTrue();
    }
}
