package eu.klynge.directory.search.lucene;

import eu.klynge.contracts.vocabulary.Term;
import eu.klynge.contracts.vocabulary.Vocabularies;
import eu.klynge.directory.search.Entry;
import eu.klynge.directory.search.Nace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/** What a cluster's codes are called, in every language that is known: labels, and words of everyday. */
final class Words {

    private static final String EVERYDAY = "/eu/klynge/directory/search/everyday-words.tsv";

    private final Map<String, Map<String, Map<String, String>>> labels = new HashMap<>();
    private final Map<String, Map<String, String>> everyday = read();

    Words() {
        for (String vocabulary : List.of(
                Vocabularies.INDUSTRIAL_ECOSYSTEMS,
                Vocabularies.EMERGING_INDUSTRIES,
                Vocabularies.TECHNOLOGY_FIELDS,
                Vocabularies.NACE_2_1,
                Vocabularies.COUNTRIES)) {
            Map<String, Map<String, String>> byCode = new HashMap<>();
            for (Term term : Vocabularies.named(vocabulary).orElseThrow().terms()) {
                byCode.put(term.code(), term.labels());
            }
            labels.put(vocabulary, byCode);
        }
    }

    /** @param words is given a language and a text in it, repeatedly */
    void of(Entry entry, BiConsumer<String, String> words) {
        labels(Vocabularies.INDUSTRIAL_ECOSYSTEMS, entry.ecosystems(), words);
        labels(Vocabularies.EMERGING_INDUSTRIES, entry.emergingIndustries(), words);
        labels(Vocabularies.TECHNOLOGY_FIELDS, entry.technologyFields(), words);
        labels(Vocabularies.NACE_2_1, Nace.withParents(entry.naceCodes()), words);
        labels(Vocabularies.COUNTRIES, List.of(entry.country()), words);
        entry.ecosystems().forEach(code -> everyday.getOrDefault(code, Map.of()).forEach(words));
    }

    private void labels(String vocabulary, Collection<String> codes, BiConsumer<String, String> words) {
        Map<String, Map<String, String>> byCode = labels.getOrDefault(vocabulary, Map.of());
        codes.forEach(code -> byCode.getOrDefault(code, Map.of()).forEach(words));
    }

    private static Map<String, Map<String, String>> read() {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream(EVERYDAY)), StandardCharsets.UTF_8))) {
            List<String[]> rows = new ArrayList<>(in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList());
            String[] languages = rows.removeFirst();
            Map<String, Map<String, String>> words = new HashMap<>();
            for (String[] row : rows) {
                Map<String, String> byLanguage = new HashMap<>();
                for (int i = 1; i < languages.length; i++) {
                    byLanguage.put(languages[i], row[i]);
                }
                words.put(row[0], byLanguage);
            }
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
