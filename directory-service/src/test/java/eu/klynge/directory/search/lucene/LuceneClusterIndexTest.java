package eu.klynge.directory.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.directory.search.ClusterIndex;
import eu.klynge.directory.search.Entry;
import eu.klynge.directory.search.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneClusterIndexTest {

    private final ClusterIndex index = new LuceneClusterIndex();

    private static Entry entry(String id, String name, String country, String ecosystem, String about) {
        return new Entry(
                id,
                id,
                name,
                Map.of(),
                country,
                "Lublin",
                51.2,
                22.6,
                ecosystem,
                List.of(ecosystem),
                "full",
                20,
                "https://www.example.org",
                Map.of("en", about),
                Instant.EPOCH);
    }

    @BeforeEach
    void fill() {
        index.put(entry("1", "Østjysk Fødevareklynge", "DK", "agri-food", "Food of East Jutland"));
        index.put(entry("2", "Lublin Photonics", "PL", "electronics", "Light and lasers"));
        index.put(entry("3", "Alpine Food", "AT", "agri-food", "Cheese"));
        index.refresh();
    }

    private List<String> ids(String text) {
        return index.all(new Query(text, null, null)).stream().map(Entry::id).toList();
    }

    @Test
    void theListIsSortedByNameWithoutRegardToAccents() {
        assertThat(index.all(new Query(null, null, null))).extracting(Entry::id).containsExactly("3", "2", "1");
    }

    @Test
    void wordsAreFoundInAnySpellingOfTheirAccents() {
        assertThat(ids("OSTJYSK")).containsExactly("1");
        assertThat(ids("østjysk")).containsExactly("1");
    }

    @Test
    void allWordsMustOccurAndTheLastMayBeABeginning() {
        assertThat(ids("food jut")).containsExactly("1");
        assertThat(ids("fo")).containsExactly("3", "1");
        assertThat(ids("food lasers")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+-&&||!(){}[]^\"~*?:\\/", "AND OR NOT", "name:*", "\u0000", ""})
    void noCharacterHasAMeaningOfItsOwn(String text) {
        assertThat(index.find(new Query(text, null, null), null, 10)).isNotNull();
    }

    @Test
    void countryAndEcosystemNarrowTheList() {
        assertThat(index.all(new Query(null, "PL", null))).extracting(Entry::id).containsExactly("2");
        assertThat(index.all(new Query(null, "DK", "electronics"))).isEmpty();
    }

    @Test
    void pagesGoThroughTheWholeListOnce() {
        for (int i = 10; i < 60; i++) {
            index.put(entry(String.valueOf(i), "Same Name", "SE", "digital", "x"));
        }
        index.refresh();

        List<String> seen = new ArrayList<>();
        ClusterIndex.Place after = null;
        List<Entry> page;
        do {
            page = index.find(new Query(null, null, null), after, 7);
            page.forEach(found -> seen.add(found.id()));
            after = page.isEmpty() ? null : index.placeOf(page.getLast());
        } while (page.size() == 7);

        assertThat(seen).hasSize(53).doesNotHaveDuplicates();
    }

    @Test
    void whatIsPutAgainReplacesAndWhatIsRemovedIsGone() {
        index.put(entry("2", "Lublin Lasers", "PL", "electronics", "Light"));
        index.remove("3");
        index.refresh();

        assertThat(ids("photonics")).isEmpty();
        assertThat(index.all(new Query(null, null, null)))
                .extracting(Entry::name)
                .containsExactly("Lublin Lasers", "Østjysk Fødevareklynge");
    }
}
