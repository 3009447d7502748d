package eu.klynge.kit.test.history;

import java.util.ArrayList;
import java.util.List;

/** What can be wrong with the sequences of one key, whose events come in the order of the log. */
final class Sequences {
    private Sequences() {}

    static List<Violation> inversions(List<Published> ofKey) {
        var violations = new ArrayList<Violation>();
        var newest = ofKey.getFirst();
        for (var event : ofKey) {
            if (event.sequence() < newest.sequence()) {
                violations.add(new Violation.Inverted(newest, event));
            } else {
                newest = event;
            }
        }
        return violations;
    }

    /** Sequences start at one. */
    static List<Violation> gaps(String key, List<Published> ofKey) {
        var violations = new ArrayList<Violation>();
        long expected = 1;
        for (long sequence :
                ofKey.stream().mapToLong(Published::sequence).sorted().toArray()) {
            if (sequence > expected) {
                violations.add(new Violation.Gap(key, expected, sequence - 1));
            }
            expected = sequence + 1;
        }
        return violations;
    }
}
