package eu.klynge.directory.organisation;

import eu.klynge.contracts.vocabulary.Term;
import eu.klynge.contracts.vocabulary.Vocabularies;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Membership of codes in the vocabularies, by hash. */
final class Codes {

    private static final Map<String, Set<String>> BY_VOCABULARY = new ConcurrentHashMap<>();

    private Codes() {}

    static Predicate<String> of(String vocabulary) {
        return BY_VOCABULARY.computeIfAbsent(vocabulary, Codes::read)::contains;
    }

    private static Set<String> read(String vocabulary) {
        return Vocabularies.named(vocabulary).orElseThrow().terms().stream()
                .map(Term::code)
                .collect(Collectors.toUnmodifiableSet());
    }
}
