package eu.klynge.kit.test.history;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a check found.
 *
 * @param acknowledged changes looked for
 * @param records records looked at, tombstones included
 * @param redelivered records that say again what an earlier one said: allowed, and counted
 */
public record Verdict(List<Violation> violations, int acknowledged, int records, int redelivered) {
    private static final int LONGEST_LIST = 20;

    public Verdict {
        violations = List.copyOf(violations);
    }

    public boolean isClean() {
        return violations.isEmpty();
    }

    /** How many violations there are of each kind, by its simple name. */
    public Map<String, Long> counts() {
        return violations.stream()
                .collect(Collectors.groupingBy(
                        violation -> violation.getClass().getSimpleName(), TreeMap::new, Collectors.counting()));
    }

    /** A summary line, and a line for each of the first violations. */
    public String report() {
        var summary = "%d acknowledged changes, %d records, %d redelivered: %s"
                .formatted(acknowledged, records, redelivered, isClean() ? "nothing amiss" : counts());
        return violations.stream()
                .limit(LONGEST_LIST)
                .map(Violation::description)
                .collect(Collectors.joining("\n  ", isClean() ? summary : summary + "\n  ", ""));
    }
}
