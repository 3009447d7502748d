package eu.klynge.benchmarks.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A question: the first twenty that have these words and one code of each of three facets, best first, and what there is in
 * six facets, each as the other filters leave it.
 *
 * @param words two, with a space between
 * @param filters codes by facet
 */
record Asked(String words, Map<String, Set<String>> filters) {

    static final int FIRST = 20;

    private static final int LONG_ENOUGH = 5;
    private static final List<String> COUNTRIES = List.of("DE", "FR", "IT", "ES", "PL", "DK");
    private static final List<String> ECOSYSTEMS = List.of("digital", "agri-food", "health");

    /** A question that this cluster is an answer to. */
    static Asked about(Listed cluster, Random random) {
        var form = cluster.form();
        var texts = List.copyOf(form.about().values());
        var words = word(texts.get(random.nextInt(texts.size())), random) + " " + word(form.name(), random);
        return new Asked(
                words,
                Map.of(
                        Listed.COUNTRY, with(form.country(), COUNTRIES, random),
                        Listed.ECOSYSTEM, with(form.primaryEcosystem(), ECOSYSTEMS, random),
                        Listed.TIER, with(cluster.tier(), List.of("full"), random)));
    }

    /** One of the longer words, or the longest where all are short. */
    static String word(String text, Random random) {
        var all = Arrays.stream(text.split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        var longer = all.stream().filter(word -> word.length() >= LONG_ENOUGH).toList();
        if (longer.isEmpty()) {
            return all.stream()
                    .max((one, other) -> Integer.compare(one.length(), other.length()))
                    .orElse(text);
        }
        return longer.get(random.nextInt(longer.size()));
    }

    private static Set<String> with(String code, List<String> others, Random random) {
        return new TreeSet<>(List.of(code, others.get(random.nextInt(others.size()))).stream()
                .distinct()
                .toList());
    }
}
