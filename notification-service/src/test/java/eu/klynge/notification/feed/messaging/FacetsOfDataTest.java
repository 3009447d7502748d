package eu.klynge.notification.feed.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.contracts.directory.AttestationDue;
import eu.klynge.contracts.directory.CountryOpening;
import eu.klynge.contracts.directory.LabelExpiry;
import eu.klynge.contracts.directory.LabelGrant;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FacetsOfDataTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2028-02-29");

    @Test
    void countriesThatOpenAndWhatIsDueAreOfTheirCountry() {
        var due = new AttestationDue("c", "s", "CZ", NOW, DAY, 3);
        var opening = new CountryOpening("DK", "DK", 10, 10, "partners-2010", 1, NOW);
        var grant = new LabelGrant("l", "c", "s", "LV", "ecei-2013", 1, "bronze", false, DAY, DAY, DAY, NOW);
        var expiry = new LabelExpiry("l", "c", "s", "PL", "ecei-2013", "bronze", DAY, DAY, 6);

        assertThat(FacetsOfData.of(due).country()).isEqualTo("CZ");
        assertThat(FacetsOfData.of(opening).country()).isEqualTo("DK");
        assertThat(FacetsOfData.of(grant).country()).isEqualTo("LV");
        assertThat(FacetsOfData.of(expiry).country()).isEqualTo("PL");
    }
}
