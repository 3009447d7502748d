package eu.klynge.directory.search.web;

import eu.klynge.contracts.vocabulary.Term;
import eu.klynge.contracts.vocabulary.Vocabularies;
import eu.klynge.directory.search.ClusterIndex;
import eu.klynge.directory.search.Facet;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What one may be about to type: clusters by name, and codes by any of their labels. */
final class Suggestions {

    private static final int MOST_CLUSTERS = 6;
    private static final int MOST_CODES = 6;
    private static final Map<Facet, String> NAMED = Map.of(
            Facet.COUNTRY, Vocabularies.COUNTRIES,
            Facet.ECOSYSTEM, Vocabularies.INDUSTRIAL_ECOSYSTEMS,
            Facet.EMERGING_INDUSTRY, Vocabularies.EMERGING_INDUSTRIES,
            Facet.TECHNOLOGY_FIELD, Vocabularies.TECHNOLOGY_FIELDS);

    private final ClusterIndex index;

    /**
     * @param clusters best first
     * @param codes of facets
     */
    record Offer(List<Cluster> clusters, List<Code> codes) {}

    record Cluster(String slug, String name, String country) {}

    /**
     * @param facet the search parameter to put the code in
     * @param label in the language asked for
     */
    record Code(String facet, String code, String label) {}

    Suggestions(ClusterIndex index) {
        this.index = index;
    }

    Offer of(String typed, String language) {
        String beginning = folded(typed.strip());
        if (beginning.isEmpty()) {
            return new Offer(List.of(), List.of());
        }
        List<Cluster> clusters = index.named(typed, MOST_CLUSTERS).stream()
                .map(entry -> new Cluster(entry.slug(), entry.name(), entry.country()))
                .toList();
        List<Code> codes = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            String vocabulary = NAMED.get(facet);
            if (vocabulary != null) {
                Vocabularies.named(vocabulary).orElseThrow().terms().stream()
                        .filter(term -> isCalled(term, beginning))
                        .forEach(term -> codes.add(new Code(facet.parameter(), term.code(), term.label(language))));
            }
        }
        return new Offer(clusters, codes.stream().limit(MOST_CODES).toList());
    }

    private static boolean isCalled(Term term, String beginning) {
        return term.labels().values().stream()
                .flatMap(label -> Arrays.stream(folded(label).split("[^\\p{L}\\p{N}]+")))
                .anyMatch(word -> word.startsWith(beginning));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                // Letters of their own, which have no accent to take away.
                .replace('ø', 'o')
                .replace('ł', 'l');
    }
}
