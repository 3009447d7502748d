package eu.klynge.events.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.events.award.Definition;
import eu.klynge.events.award.DefinitionForm;
import eu.klynge.events.cluster.Cluster;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class EligibilityTest {

    private static Definition award(String eligibility) {
        return DefinitionForm.read(
                JsonMapper.shared().readTree("""
            {'name': 'N', 'series': 's', 'zone': 'Europe/Brussels',
             'nominationsUntil': '2027-03-01T00:00', 'scoringUntil': '2027-04-01T00:00',
             'votingFrom': '2027-05-01T00:00', 'votingUntil': '2027-05-10T00:00',
             'categories': [{'id': 'c', 'name': 'C'}], 'criteria': [{'id': 'k', 'name': 'K', 'weight': 100}],
             'eligibility': {%s}, 'normalisation': 'none', 'quorum': 1, 'ties': ['lot']}""".formatted(eligibility).replace('\'', '"')));
    }

    private static Cluster cluster(String country, Integer founded, String tier) {
        return new Cluster("1", "one", "One", country, List.of(), tier, founded);
    }

    private static List<String> unmet(String eligibility, Cluster cluster) {
        return EligibilityCheck.unmet(award(eligibility), cluster, List.of("bronze"), Set.of());
    }

    @Test
    void whoIsAskedNothingIsIn() {
        assertThat(unmet("", cluster("DK", null, "emerging"))).isEmpty();
    }

    @Test
    void everyRuleThatIsNotMetIsTold() {
        Cluster young = cluster("DK", 2026, "emerging");

        assertThat(unmet("'countries': ['SE'], 'tiers': ['full'], 'labels': ['gold'], 'leastYears': 3", young))
                .containsExactly("country", "tier", "label", "too-young");
    }

    @ParameterizedTest
    @CsvSource({"2024, 3, 10, ''", "2025, 3, 10, too-young", "2017, 3, 10, ''", "2016, 3, 10, too-old"})
    void ageIsCountedInCalendarYearsAtTheEndOfNominations(int founded, int least, int most, String unmet) {
        String rule = "'leastYears': %d, 'mostYears': %d".formatted(least, most);

        assertThat(String.join(",", unmet(rule, cluster("DK", founded, "full"))))
                .isEqualTo(unmet);
    }

    @Test
    void anUnknownAgeMeetsNoRuleOfAge() {
        assertThat(unmet("'leastYears': 1", cluster("DK", null, "full"))).containsExactly("unknown-age");
    }

    @Test
    void whoWonRecentlyRests() {
        assertThat(EligibilityCheck.unmet(award(""), cluster("DK", 2000, "full"), List.of(), Set.of("one")))
                .containsExactly("won-before");
    }

    @Test
    void oneOfTheLabelsIsEnough() {
        assertThat(unmet("'labels': ['bronze', 'gold']", cluster("DK", 2000, "full")))
                .isEmpty();
    }
}
