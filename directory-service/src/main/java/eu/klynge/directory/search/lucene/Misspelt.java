package eu.klynge.directory.search.lucene;

import java.util.Optional;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** What a word may have been meant to be: a slip of the pen away, two in a long one, never in the first letter. */
record Misspelt(CompiledAutomaton terms, CharacterRunAutomaton words) {

    private static final int SHORTEST_WITH_A_SLIP = 4;
    private static final int SHORTEST_WITH_TWO = 8;

    /** Empty for a word so short that it would be another word. */
    static Optional<Misspelt> of(String word) {
        int length = word.codePointCount(0, word.length());
        if (length < SHORTEST_WITH_A_SLIP) {
            return Optional.empty();
        }
        int first = word.offsetByCodePoints(0, 1);
        Automaton meant = new LevenshteinAutomata(word.substring(first), true)
                .toAutomaton(length < SHORTEST_WITH_TWO ? 1 : 2, word.substring(0, first));
        return Optional.of(new Misspelt(new CompiledAutomaton(meant), new CharacterRunAutomaton(meant)));
    }
}
