package eu.klynge.directory.search.lucene;

import static eu.klynge.directory.search.lucene.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneClusterIndexTest {

    private final ClusterIndex index = new LuceneClusterIndex();

    @BeforeEach
    void fill() {
        index.put(entry("1", "Østjysk Fødevareklynge", "DK", "agri-food", "Food of East Jutland"));
        index.put(entry("2", "Lublin Photonics", "PL", "electronics", "Light and lasers"));
        index.put(entry("3", "Alpine Food", "AT", "agri-food", "Cheese"));
        index.refresh();
    }

    private List<String> ids(String text) {
        return ids(Query.of(text));
    }

    private List<String> ids(Query query) {
        return index.find(query, Order.NAME, null, 100, Set.of()).entries().stream()
                .map(Entry::id)
                .toList();
    }

    @Test
    void theListIsSortedByNameWithoutRegardToAccents() {
        assertThat(ids(Query.ALL)).containsExactly("3", "2", "1");
    }

    @Test
    void wordsAreFoundInAnySpellingOfTheirAccents() {
        assertThat(ids("OSTJYSK")).containsExactly("1");
        assertThat(ids("østjysk")).containsExactly("1");
    }

    @Test
    void allWordsMustOccurAndTheLastMayBeABeginning() {
        assertThat(ids("food jut")).containsExactly("1");
        assertThat(ids("chee")).containsExactly("3");
        assertThat(ids("food lasers")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+-&&||!(){}[]^\"~*?:\\/", "AND OR NOT", "name:*", "\u0000", ""})
    void noCharacterHasAMeaningOfItsOwn(String text) {
        assertThat(index.find(Query.of(text), Order.RELEVANCE, null, 10, Set.of()))
                .isNotNull();
    }

    @Test
    void countryAndEcosystemNarrowTheList() {
        assertThat(index.all(Query.ALL.with(Facet.COUNTRY, Set.of("PL"))))
                .extracting(Entry::id)
                .containsExactly("2");
        assertThat(index.all(Query.ALL.with(Facet.COUNTRY, Set.of("DK")).with(Facet.ECOSYSTEM, Set.of("electronics"))))
                .isEmpty();
    }

    @Test
    void labelsNarrowTheListAndAreCounted() {
        index.put(entry("4", "Silver Food", "AT", "agri-food", "x", "silver"));
        index.put(entry("5", "Golden Food", "AT", "agri-food", "x", "gold"));
        index.refresh();

        Query golden = Query.ALL.with(Facet.LABEL, Set.of("gold"));
        assertThat(index.all(golden)).extracting(Entry::id).containsExactly("5");
        assertThat(index.find(golden, Order.NAME, null, 10, Set.of(Facet.LABEL)).counts())
                .isEqualTo(Map.of(Facet.LABEL, Map.of("silver", 1, "gold", 1)));

        index.put(entry("5", "Golden Food", "AT", "agri-food", "x"));
        index.refresh();
        assertThat(index.all(golden)).isEmpty();
    }

    @Test
    void pagesGoThroughTheWholeListOnce() {
        for (int i = 10; i < 60; i++) {
            index.put(entry(String.valueOf(i), "Same Name", "SE", "digital", "x"));
        }
        index.refresh();

        List<String> seen = new ArrayList<>();
        List<String> after = null;
        List<Found.Hit> page;
        do {
            page = index.find(Query.ALL, Order.NAME, after, 7, Set.of()).hits();
            page.forEach(found -> seen.add(found.entry().id()));
            after = page.isEmpty() ? null : page.getLast().place();
        } while (page.size() == 7);

        assertThat(seen).hasSize(53).doesNotHaveDuplicates();
    }

    @Test
    void whatIsPutAgainReplacesAndWhatIsRemovedIsGone() {
        index.put(entry("2", "Lublin Lasers", "PL", "tourism", "Light"));
        index.remove("3");
        index.refresh();

        assertThat(ids("photonics")).isEmpty();
        assertThat(index.all(Query.ALL))
                .extracting(Entry::name)
                .containsExactlyInAnyOrder("Lublin Lasers", "Østjysk Fødevareklynge");
    }

    @Test
    void aSlipOfThePenIsForgivenWhereNothingElseIsFound() {
        assertThat(ids("photnics")).containsExactly("2");
        assertThat(ids("Lubiln Photonics")).containsExactly("2");
    }

    @Test
    void accentsThatAreTypedArePreferred() {
        index.put(entry("4", "Ole Oster", "DK", "tourism", "x"));
        index.put(entry("5", "Ole Øster", "DK", "tourism", "x"));
        index.refresh();

        assertThat(best("øster")).startsWith("5", "4");
        assertThat(best("oster")).contains("5", "4");
    }

    private List<String> best(String text) {
        return index.find(Query.of(text), Order.RELEVANCE, null, 10, Set.of()).entries().stream()
                .map(Entry::id)
                .toList();
    }

    @Test
    void codesAreCountedAndAFacetKeepsItsOwnAlternatives() {
        Query danishFood =
                Query.ALL.with(Facet.COUNTRY, Set.of("DK")).with(Facet.ECOSYSTEM, Set.of("agri-food", "electronics"));

        Found found = index.find(danishFood, Order.NAME, null, 10, Set.of(Facet.COUNTRY, Facet.ECOSYSTEM, Facet.NACE));

        assertThat(found.total()).isEqualTo(1);
        assertThat(found.counts().get(Facet.COUNTRY)).isEqualTo(Map.of("DK", 1, "AT", 1, "PL", 1));
        assertThat(found.counts().get(Facet.ECOSYSTEM)).isEqualTo(Map.of("agri-food", 1));
        assertThat(found.counts().get(Facet.NACE)).isEmpty();
    }

    @Test
    void manySegmentsAnswerAsOneDoes() {
        ClusterIndex atOnce = new LuceneClusterIndex();
        ClusterIndex oneByOne = new LuceneClusterIndex();
        for (Entry entry : Entries.real()) {
            atOnce.put(entry);
            // Once more than it counts.
            oneByOne.put(entry);
            oneByOne.refresh();
            oneByOne.put(entry);
            oneByOne.refresh();
        }
        atOnce.refresh();
        Query austrian = Query.of("cluster").with(Facet.COUNTRY, Set.of("AT", "DK"));

        Found one = atOnce.find(austrian, Order.NAME, null, 100, Set.of(Facet.COUNTRY, Facet.ECOSYSTEM));
        Found many = oneByOne.find(austrian, Order.NAME, null, 100, Set.of(Facet.COUNTRY, Facet.ECOSYSTEM));

        assertThat(one.total()).isGreaterThan(3);
        assertThat(many.total()).isEqualTo(one.total());
        assertThat(many.entries()).isEqualTo(one.entries());
        assertThat(many.counts()).isEqualTo(one.counts());
    }

    @Test
    void aWordOfALabelIsFoundInItsOtherFormsAndByItsBeginning() {
        assertThat(ids("electronic")).containsExactly("2");
        assertThat(ids("electr")).containsExactly("2");
        assertThat(ids("elektronik")).containsExactly("2");
    }

    @Test
    void wordsThatStandForNothingExcludeNothing() {
        assertThat(ids("the food of jutland")).containsExactly("1");
    }

    @Test
    void anEmptyIndexCountsNothing() {
        Found found = new LuceneClusterIndex().find(Query.ALL, Order.NAME, null, 10, Set.of(Facet.COUNTRY));

        assertThat(found.hits()).isEmpty();
        assertThat(found.counts().get(Facet.COUNTRY)).isEmpty();
    }
}
