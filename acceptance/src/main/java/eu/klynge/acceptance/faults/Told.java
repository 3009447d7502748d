package eu.klynge.acceptance.faults;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the world outside was told, held against what it should have been.
 *
 * @param expected different messages
 * @param arrived different ones that came
 * @param doubled repetitions of one that had come, under the same id: allowed at the edge of a crash, and counted
 * @param faults what must not be
 */
public record Told(int expected, int arrived, int doubled, List<String> faults) {

    private static final int LONGEST_LIST = 20;

    public Told {
        faults = List.copyOf(faults);
    }

    public boolean isClean() {
        return faults.isEmpty();
    }

    /** A summary line, and a line for each of the first faults. */
    String report() {
        var summary = "%d expected, %d arrived, %d came again under the same id: %s"
                .formatted(expected, arrived, doubled, isClean() ? "nothing amiss" : faults.size() + " faults");
        return Stream.concat(Stream.of(summary), faults.stream().limit(LONGEST_LIST))
                .collect(Collectors.joining("\n    "));
    }
}
