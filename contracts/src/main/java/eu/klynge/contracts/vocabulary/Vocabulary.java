package eu.klynge.contracts.vocabulary;

import eu.klynge.contracts.Required;
import java.util.List;
import java.util.Optional;

/**
 * A closed list of codes.
 *
 * @param name  for example {@code industrial-ecosystems}
 * @param terms in the order in which people expect them, a parent before its children
 */
public record Vocabulary(String name, List<Term> terms) {

    public Vocabulary {
        Required.field("name", name);
        terms = Required.list("terms", terms);
    }

    public boolean contains(String code) {
        return term(code).isPresent();
    }

    public Optional<Term> term(String code) {
        return terms.stream().filter(term -> term.code().equals(code)).findFirst();
    }
}
