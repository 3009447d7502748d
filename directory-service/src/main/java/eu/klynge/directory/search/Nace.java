package eu.klynge.directory.search;

import eu.klynge.contracts.vocabulary.Term;
import eu.klynge.contracts.vocabulary.Vocabularies;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** NACE Rev. 2.1 as a tree: class, group, division, section. */
public final class Nace {

    private static final Map<String, Term> TERMS =
            Vocabularies.named(Vocabularies.NACE_2_1).orElseThrow().terms().stream()
                    .collect(Collectors.toUnmodifiableMap(Term::code, Function.identity()));

    private Nace() {}

    /** The codes and all that they are part of, up to the section. */
    public static List<String> withParents(Collection<String> codes) {
        return codes.stream().flatMap(Nace::upwards).distinct().toList();
    }

    private static Stream<String> upwards(String code) {
        return Stream.iterate(code, known -> known != null, Nace::parent);
    }

    private static @Nullable String parent(@Nullable String code) {
        Term term = code == null ? null : TERMS.get(code);
        return term == null ? null : term.parent();
    }
}
