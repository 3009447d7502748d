package eu.klynge.directory.search.lucene;

import eu.klynge.contracts.vocabulary.Term;
import eu.klynge.contracts.vocabulary.Vocabularies;
import eu.klynge.directory.search.Facet;
import eu.klynge.directory.search.Nace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;

/**
 * What codes are called, in every language that is known: labels, and words of everyday. Vocabularies are small and the same for
 * every cluster, so a word is brought to codes here, once a query, and no document is indexed with what its codes are called.
 */
final class Labels {

    private static final String EVERYDAY = "/eu/klynge/directory/search/everyday-words.tsv";
    private static final Map<Facet, String> NAMED = Map.of(
            Facet.ECOSYSTEM, Vocabularies.INDUSTRIAL_ECOSYSTEMS,
            Facet.EMERGING_INDUSTRY, Vocabularies.EMERGING_INDUSTRIES,
            Facet.TECHNOLOGY_FIELD, Vocabularies.TECHNOLOGY_FIELDS,
            Facet.NACE, Vocabularies.NACE_2_1,
            Facet.COUNTRY, Vocabularies.COUNTRIES);

    private final NavigableMap<String, Set<Code>> words = new TreeMap<>();
    private final Map<String, Set<Code>> stems = new HashMap<>();

    /** A code that clusters are filtered by. */
    record Code(Facet facet, String code) {}

    /** Read when first asked for: it takes a moment. */
    private static final class Read {
        private static final Labels ALL = new Labels();
    }

    private Labels() {
        NAMED.forEach((facet, vocabulary) -> {
            for (Term term : Vocabularies.named(vocabulary).orElseThrow().terms()) {
                Code code = new Code(facet, term.code());
                term.labels().forEach((language, label) -> add(code, language, label));
            }
        });
        addEverydayWords();
        words.replaceAll((word, codes) -> withoutParts(codes));
        stems.replaceAll((stem, codes) -> withoutParts(codes));
    }

    static Labels all() {
        return Read.ALL;
    }

    /** @param word without accents */
    Set<Code> called(String word) {
        return words.getOrDefault(word, Set.of());
    }

    /** @param stems as {@link Spellings} has them */
    Set<Code> related(Collection<String> stems) {
        return union(stems.stream()
                .map(stem -> this.stems.getOrDefault(stem, Set.of()))
                .toList());
    }

    Set<Code> beginning(String word) {
        return union(words.subMap(word, true, word + Character.MAX_VALUE, false).values());
    }

    Set<Code> like(CharacterRunAutomaton spelt) {
        return union(words.entrySet().stream()
                .filter(each -> spelt.run(each.getKey()))
                .map(Map.Entry::getValue)
                .toList());
    }

    private static Set<Code> union(Collection<Set<Code>> some) {
        return some.isEmpty()
                ? Set.of()
                : withoutParts(some.stream().flatMap(Set::stream).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Whoever has a code of NACE is counted under all that it is part of, so the wider one is enough. */
    private static Set<Code> withoutParts(Set<Code> codes) {
        return codes.stream().filter(code -> !isPartOfAny(code, codes)).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isPartOfAny(Code code, Set<Code> codes) {
        return code.facet() == Facet.NACE
                && codes.size() > 1
                && Nace.withParents(List.of(code.code())).stream()
                        .skip(1)
                        .anyMatch(wider -> codes.contains(new Code(Facet.NACE, wider)));
    }

    private void add(Code code, String language, String label) {
        for (String word : Spellings.folded(label)) {
            words.computeIfAbsent(word, unknown -> new LinkedHashSet<>()).add(code);
        }
        for (String stem : Spellings.stems(language, label)) {
            stems.computeIfAbsent(stem, unknown -> new LinkedHashSet<>()).add(code);
        }
    }

    private void addEverydayWords() {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Labels.class.getResourceAsStream(EVERYDAY)), StandardCharsets.UTF_8))) {
            List<String[]> rows = in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
            String[] languages = rows.getFirst();
            for (String[] row : rows.subList(1, rows.size())) {
                Code ecosystem = new Code(Facet.ECOSYSTEM, row[0]);
                for (int i = 1; i < languages.length; i++) {
                    add(ecosystem, languages[i], row[i]);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
