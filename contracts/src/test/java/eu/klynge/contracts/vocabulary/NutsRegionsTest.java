package eu.klynge.contracts.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NutsRegionsTest {

    @ParameterizedTest
    @CsvSource({"DK031, DK", "EL30, GR", "EL, GR", "UKI, GB", "UK, GB", "NO0B2, NO"})
    void aRegionIsInItsIsoCountry(String code, String country) {
        assertThat(NutsRegions.countryOf(code)).contains(country);
    }

    @ParameterizedTest
    @CsvSource({"DK99", "GR30", "dk031", "D", "''", "DK0311"})
    void anUnknownRegionHasNoCountry(String code) {
        assertThat(NutsRegions.isKnown(code)).isFalse();
        assertThat(NutsRegions.countryOf(code)).isEmpty();
    }

    @Test
    void everyLevelIsKnown() {
        assertThat(new String[] {"DK", "DK0", "DK03", "DK031"}).allMatch(NutsRegions::isKnown);
    }
}
