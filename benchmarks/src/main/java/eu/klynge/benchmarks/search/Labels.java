package eu.klynge.benchmarks.search;

import eu.klynge.contracts.vocabulary.Term;
import eu.klynge.contracts.vocabulary.Vocabularies;
import eu.klynge.standalone.launcher.generate.RegistrationForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What codes are called in every language of the vocabularies. */
final class Labels {

    private static final Map<String, Map<String, Term>> TERMS = List.of(
                    Vocabularies.INDUSTRIAL_ECOSYSTEMS,
                    Vocabularies.EMERGING_INDUSTRIES,
                    Vocabularies.TECHNOLOGY_FIELDS,
                    Vocabularies.NACE_2_1,
                    Vocabularies.COUNTRIES)
            .stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Labels::read));

    private Labels() {}

    /** By language. */
    static Map<String, List<String>> of(RegistrationForm form) {
        var labels = new TreeMap<String, List<String>>();
        add(labels, Vocabularies.INDUSTRIAL_ECOSYSTEMS, form.ecosystems());
        add(labels, Vocabularies.EMERGING_INDUSTRIES, form.emergingIndustries());
        add(labels, Vocabularies.TECHNOLOGY_FIELDS, form.technologyFields());
        add(labels, Vocabularies.NACE_2_1, upwards(form.naceCodes()));
        add(labels, Vocabularies.COUNTRIES, List.of(form.country()));
        return labels;
    }

    /** The codes of NACE and all that they are part of. */
    static Set<String> upwards(Collection<String> codes) {
        var all = new LinkedHashSet<String>();
        for (var code : codes) {
            var term = terms(Vocabularies.NACE_2_1).get(code);
            while (term != null && all.add(term.code())) {
                var parent = term.parent();
                term = parent == null ? null : terms(Vocabularies.NACE_2_1).get(parent);
            }
        }
        return all;
    }

    private static void add(Map<String, List<String>> labels, String vocabulary, Collection<String> codes) {
        for (var code : codes) {
            var term = terms(vocabulary).get(code);
            if (term != null) {
                term.labels()
                        .forEach((language, label) -> labels.computeIfAbsent(language, unknown -> new ArrayList<>())
                                .add(label));
            }
        }
    }

    private static Map<String, Term> terms(String vocabulary) {
        return TERMS.getOrDefault(vocabulary, Map.of());
    }

    private static Map<String, Term> read(String vocabulary) {
        return Vocabularies.named(vocabulary).orElseThrow().terms().stream()
                .collect(Collectors.toUnmodifiableMap(Term::code, Function.identity()));
    }
}
