package eu.klynge.directory.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.directory.search.ClusterIndex;
import eu.klynge.directory.search.Entry;
import eu.klynge.directory.search.Facet;
import eu.klynge.directory.search.Found;
import eu.klynge.directory.search.Order;
import eu.klynge.directory.search.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Filters by place and number, and orders, on the 45 real organisations. */
class PlacesAndRangesTest {

    private static final ClusterIndex INDEX = new LuceneClusterIndex();
    private static final Query.Circle ODENSE = new Query.Circle(55.40, 10.39, 130);

    @BeforeAll
    static void fill() {
        Entries.real().forEach(INDEX::put);
        INDEX.refresh();
    }

    private static List<String> ids(Query query, Order order) {
        return INDEX.find(query, order, null, 50, Set.of()).entries().stream()
                .map(Entry::id)
                .toList();
    }

    @Test
    void theNearestComeFirstAndTheFarAreLeftOut() {
        assertThat(ids(new Query(null, Map.of(), null, null, ODENSE, null), Order.DISTANCE))
                .startsWith("odense-robotics")
                .contains("food-bio-cluster-denmark", "digitallead")
                .doesNotContain("energy-cluster-denmark", "hamburg-aviation");
    }

    @Test
    void aBoxHoldsWhatLiesInItAlsoAcrossTheAntimeridian() {
        Query.Box norway = new Query.Box(4, 57.9, 31, 71.5);

        assertThat(ids(new Query(null, Map.of(), null, null, null, norway), Order.NAME))
                .contains("gce-node", "arctic-cluster-team", "eyde-cluster")
                .doesNotContain("odense-robotics");
        assertThat(ids(new Query(null, Map.of(), null, null, null, new Query.Box(170, -60, -170, 60)), Order.NAME))
                .isEmpty();
    }

    @Test
    void aRegionsClustersAreThoseOfItsParts() {
        assertThat(ids(Query.ALL.with(Facet.REGION, Set.of("AT3")), Order.NAME))
                .containsExactlyInAnyOrder("automobil-cluster-ooe", "kunststoff-cluster", "lebensmittel-cluster-ooe");
        assertThat(ids(Query.ALL.with(Facet.REGION, Set.of("AT")), Order.NAME)).hasSize(4);
    }

    @Test
    void yearsAndMembersHaveBothEnds() {
        Query.Range years = new Query.Range(1993, 1995);

        assertThat(INDEX.all(new Query(null, Map.of(), years, null, null, null)))
                .isNotEmpty()
                .allMatch(entry ->
                        entry.foundedYear() != null && entry.foundedYear() >= 1993 && entry.foundedYear() <= 1995);
        assertThat(INDEX.all(new Query(null, Map.of(), null, new Query.Range(0, 40), null, null)))
                .isNotEmpty()
                .allMatch(entry -> entry.members() <= 40);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void everyOrderGoesThroughTheWholeListOnce(Order order) {
        Query all = new Query("cluster", Map.of(), null, null, new Query.Circle(50, 10, 20_000), null);
        long total = INDEX.find(all, order, null, 1, Set.of()).total();

        List<String> seen = new ArrayList<>();
        List<String> after = null;
        List<Found.Hit> page;
        do {
            page = INDEX.find(all, order, after, 4, Set.of()).hits();
            page.forEach(hit -> seen.add(hit.entry().id()));
            after = page.isEmpty() ? null : page.getLast().place();
        } while (page.size() == 4);

        assertThat(total).isGreaterThan(8);
        assertThat(seen).hasSize((int) total).doesNotHaveDuplicates();
    }

    @Test
    void aPlaceOfAnotherOrderIsNoPlace() {
        assertThatThrownBy(() -> INDEX.find(Query.ALL, Order.NEWEST, List.of("a name", "an id"), 4, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
