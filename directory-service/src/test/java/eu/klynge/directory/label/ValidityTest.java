package eu.klynge.directory.label;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.directory.excellence.Phase;
import eu.klynge.directory.excellence.SchemesOfTests;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {

    private final Phase bronze = SchemesOfTests.EUROPEAN.phase("bronze").orElseThrow();
    private final Phase silver = SchemesOfTests.EUROPEAN.phase("silver").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "2025-01-15, 2027-01-31",
        "2025-01-01, 2027-01-31",
        "2025-01-31, 2027-01-31",
        "2025-04-30, 2027-04-30",
        "2026-02-10, 2028-02-29",
        "2026-02-28, 2028-02-29",
        "2024-02-29, 2026-02-28",
        "2025-12-31, 2027-12-31"
    })
    void aFirstLabelHoldsTwoYearsToTheMonthsEnd(LocalDate assessedOn, LocalDate until) {
        assertThat(Validity.first(bronze, assessedOn)).isEqualTo(new Period(assessedOn, until, assessedOn));
    }

    @ParameterizedTest
    @CsvSource({"2027-01-31, 2028-01-31", "2027-02-28, 2028-02-29", "2028-02-29, 2029-02-28", "2027-04-30, 2028-04-30"})
    void itMayBeRenewedUntilAYearAfterItsEnd(LocalDate end, LocalDate last) {
        assertThat(Validity.renewableUntil(bronze, end)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-31, 2026-12-01, 2027-02-01, 2030-01-31",
        "2027-01-31, 2028-01-31, 2027-02-01, 2030-01-31",
        "2027-02-28, 2028-02-29, 2027-03-01, 2030-02-28",
        "2025-02-28, 2025-06-30, 2025-03-01, 2028-02-29",
        "2028-02-29, 2028-03-01, 2028-03-01, 2031-02-28"
    })
    void aRenewedOneHoldsThreeYearsFromThePreviousEndWithNoGap(
            LocalDate end, LocalDate assessedOn, LocalDate from, LocalDate until) {
        assertThat(Validity.renewed(bronze, end, assessedOn)).isEqualTo(new Period(from, until, assessedOn));
    }

    @ParameterizedTest
    @CsvSource({"2027-01-31, 2026-02-01", "2028-02-29, 2027-03-01", "2027-02-28, 2026-03-01"})
    void renewalOpensAYearBeforeTheEnd(LocalDate end, LocalDate opens) {
        assertThat(Validity.renewableFrom(bronze, end)).isEqualTo(opens);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-15, 2026-06-15, false", // 17 months
        "2025-01-15, 2026-07-14, false", // a day short of 18
        "2025-01-15, 2026-07-15, true", // 18 months
        "2025-01-15, 2027-01-15, true", // 24 months
        "2025-01-15, 2027-01-16, false", // a day more
        "2025-01-15, 2027-02-15, false", // 25 months
        "2024-08-31, 2026-02-28, true", // 18 months to the shorter month's end
        "2024-02-29, 2026-02-28, true",
        "2024-02-29, 2026-03-01, false"
    })
    void theSecondAssessmentIs18To24MonthsAfterTheFirst(LocalDate first, LocalDate second, boolean fits) {
        Phase.Second asked = java.util.Objects.requireNonNull(silver.second());

        assertThat(Validity.isSecond(asked, first, second)).isEqualTo(fits);
    }
}
