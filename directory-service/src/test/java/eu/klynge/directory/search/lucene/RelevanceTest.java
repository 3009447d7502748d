package eu.klynge.directory.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.directory.search.ClusterIndex;
import eu.klynge.directory.search.Entry;
import eu.klynge.directory.search.Order;
import eu.klynge.directory.search.Query;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type in their languages, and what they must find among the 45 real organisations. */
class RelevanceTest {

    private static final ClusterIndex INDEX = new LuceneClusterIndex();
    private static final int FIRST_PAGE = 10;

    @BeforeAll
    static void fill() {
        Entries.real().forEach(INDEX::put);
        INDEX.refresh();
    }

    private static List<String> found(String query, int limit) {
        return INDEX.find(Query.of(query), Order.RELEVANCE, null, limit, Set.of()).entries().stream()
                .map(Entry::id)
                .toList();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/relevance.tsv", delimiter = '\t', numLinesToSkip = 1)
    void theFirstPageHasWhatIsMeant(String language, String query, String expected) {
        assertThat(found(query, FIRST_PAGE)).as("%s: %s", language, query).contains(expected.split(" "));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/relevance-first.tsv", delimiter = '\t', numLinesToSkip = 1)
    void theBestComesFirst(String language, String query, String expected) {
        assertThat(found(query, FIRST_PAGE)).as("%s: %s", language, query).startsWith(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lebensmittel",
                "fødevarer",
                "potravinářství",
                "żywność",
                "alimentation",
                "élelmiszer",
                "livsmedel",
                "храни",
                "τρόφιμα",
                "elintarvike",
                "pārtika",
                "maistas",
                "hrana",
                "bia",
                "ikel",
                "toit",
                "alimentari"
            })
    void foodIsFoodInEveryLanguage(String query) {
        Set<String> food =
                INDEX.all(Query.of("food")).stream().map(Entry::id).collect(Collectors.toCollection(TreeSet::new));

        assertThat(food).hasSizeGreaterThan(3);
        assertThat(INDEX.all(Query.of(query)).stream().map(Entry::id)).containsExactlyInAnyOrderElementsOf(food);
    }

    @Test
    void nothingIsFoundByNonsense() {
        assertThat(found("qqqxxyzzy", FIRST_PAGE)).isEmpty();
    }
}
