package eu.klynge.directory.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.directory.benchmark.Report.Comparison;
import eu.klynge.directory.excellence.Scheme;
import eu.klynge.directory.excellence.SchemesOfTests;
import eu.klynge.directory.excellence.SelfCheck;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BenchmarkingTest {

    private static final Scheme SCHEME = SchemesOfTests.EUROPEAN;
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private static SelfCheck check(String cluster, String country, String field, double value) {
        return new SelfCheck(
                "ecei-2013/" + cluster,
                cluster,
                "ecei-2013",
                1,
                country,
                List.of(field),
                List.of(new SelfCheck.Value("1.1.2", value)),
                List.of(),
                true,
                NOW);
    }

    /** So many Danes of food, then so many Swedes of food. */
    private static List<SelfCheck> everybody(int danes, int swedes) {
        List<SelfCheck> all = new ArrayList<>();
        for (int number = 0; number < danes + swedes; number++) {
            all.add(check("c" + number, number < danes ? "DK" : "SE", "food", number));
        }
        return all;
    }

    private static List<Report.Line> lines(List<SelfCheck> everybody, String... holders) {
        return new Population(everybody, "gold", Set.of(holders))
                .lines("c0", SCHEME)
                .orElseThrow();
    }

    private static List<String> sets(List<Report.Line> lines) {
        return lines.getFirst().comparisons().stream().map(Comparison::set).toList();
    }

    private static Report report(List<Report.Line> lines) {
        return new Report("", "c0", "Name", "ecei-2013", 1, 0, NOW, lines);
    }

    @Test
    void fiveOthersAreComparedWithAndFourAreNot() {
        assertThat(sets(lines(everybody(6, 6)))).containsExactly("technology-field", "country");
        assertThat(sets(lines(everybody(5, 6)))).containsExactly("technology-field");
    }

    @Test
    void aCountryThatIsTheFieldButForAFewIsHidden() {
        assertThat(sets(lines(everybody(8, 4)))).containsExactly("technology-field");
    }

    @Test
    void holdersAreComparedWithByWhoeverLooks() {
        assertThat(sets(lines(everybody(6, 12), "c7", "c8", "c9", "c10", "c11")))
                .containsExactly("label-holders", "technology-field", "country");
        assertThat(sets(lines(everybody(6, 12), "c7", "c8", "c9", "c10"))).doesNotContain("label-holders");
    }

    @Test
    void theOwnValueIsNotAmongTheOthers() {
        Comparison country = lines(everybody(6, 6)).getFirst().comparisons().getLast();

        assertThat(country.values()).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
        assertThat(country.rank(lines(everybody(6, 6)).getFirst())).isZero();
    }

    @Test
    void whoeverDoesNotCompareHasNoReport() {
        assertThat(new Population(everybody(9, 9), "gold", Set.of()).lines("stranger", SCHEME))
                .isEmpty();
    }

    @Test
    void aReportSaysTheSameUntilAMemberComesGoesOrChanges() {
        Report report = report(lines(everybody(6, 6)));
        List<SelfCheck> changed = new ArrayList<>(everybody(6, 6));
        changed.set(3, check("c3", "DK", "food", 99));

        assertThat(report(lines(everybody(6, 6))).saysTheSame(report)).isTrue();
        assertThat(report(lines(everybody(6, 7))).saysTheSame(report)).isFalse();
        assertThat(report(lines(everybody(6, 5))).saysTheSame(report)).isFalse();
        assertThat(report(lines(changed)).saysTheSame(report)).isFalse();
        assertThat(report.saysTheSame(null)).isFalse();
    }

    @Test
    void anAxisSpansWhatIsShownAndNotTheExtremes() {
        Report.Line line = lines(everybody(7, 7)).getFirst();

        Scale scale = Scale.of(line, 100);

        assertThat(scale.least()).isZero();
        assertThat(scale.most()).isLessThan(13);
        assertThat(scale.at(scale.least())).isEqualTo(10);
        assertThat(scale.at(scale.most())).isEqualTo(90);
    }
}
