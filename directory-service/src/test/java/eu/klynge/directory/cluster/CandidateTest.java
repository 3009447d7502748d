package eu.klynge.directory.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.directory.registration.Examples;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CandidateTest {

    private static final Cluster YOUNG = cluster("young", "\"lat\": 55.40, \"lon\": 10.39", "electronics", "ict");

    private static Cluster cluster(String id, String point, String ecosystem, String technology) {
        var document = Examples.with("/location", "{" + point + "}");
        document.put("primaryEcosystem", ecosystem);
        document.putArray("ecosystems").add(ecosystem);
        document.putArray("technologyFields").add(technology);
        return Entries.entry(id, document);
    }

    @Test
    void whatBothHaveAndHowFarItIsAreTold() {
        Cluster copenhagen = cluster("c", "\"lat\": 55.68, \"lon\": 12.57", "electronics", "food");

        Candidate candidate = Candidate.of(YOUNG, copenhagen);

        assertThat(candidate.sharedEcosystems()).containsExactly("electronics");
        assertThat(candidate.sharedTechnologyFields()).isEmpty();
        assertThat(candidate.kilometres()).isBetween(138L, 142L);
    }

    @Test
    void moreInCommonIsBetterThanNearer() {
        Cluster near = cluster("near", "\"lat\": 55.41, \"lon\": 10.40", "electronics", "food");
        Cluster nearer = cluster("nearer", "\"lat\": 55.40, \"lon\": 10.39", "electronics", "food");
        Cluster alike = cluster("alike", "\"lat\": 38.72, \"lon\": -9.14", "electronics", "ict");

        List<String> order = Stream.of(near, alike, nearer)
                .map(other -> Candidate.of(YOUNG, other))
                .sorted(Candidate.BEST_FIRST)
                .map(Candidate::id)
                .toList();

        assertThat(order).containsExactly("alike", "nearer", "near");
    }
}
