package eu.klynge.acceptance.faults;

import eu.klynge.kit.test.history.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a run went.
 *
 * @param kills by process and place
 * @param unclearAnswers requests whose outcome a client could not know at once
 * @param mostVersions of one entry: how far order by key was put to the test
 * @param refusals of requests that were right, which must not be
 * @param verdicts by topic
 * @param told what reached the world outside, by way
 */
public record FaultReport(
        Map<String, Integer> kills,
        long unclearAnswers,
        long mostVersions,
        List<String> refusals,
        Map<String, Verdict> verdicts,
        Map<String, Told> told) {

    public int totalKills() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    public boolean isClean() {
        return refusals.isEmpty()
                && verdicts.values().stream().allMatch(Verdict::isClean)
                && told.values().stream().allMatch(Told::isClean);
    }

    /** For a person at a terminal. */
    public String summary() {
        var places = kills.entrySet().stream()
                .map(kill -> "  %3d  %s".formatted(kill.getValue(), kill.getKey()))
                .collect(Collectors.joining("\n"));
        var topics = verdicts.entrySet().stream()
                .map(verdict ->
                        "  " + verdict.getKey() + ": " + verdict.getValue().report())
                .collect(Collectors.joining("\n"));
        var outside = told.entrySet().stream()
                .map(way -> "  " + way.getKey() + ": " + way.getValue().report())
                .collect(Collectors.joining("\n"));
        var refused = refusals.stream().map(each -> "  refused: " + each + "\n").collect(Collectors.joining());
        return "%d kills%n%s%n%d unclear answers, asked again%n%d versions of one entry%n%s%s%n%s%nverdict: %s"
                .formatted(
                        totalKills(),
                        places,
                        unclearAnswers,
                        mostVersions,
                        refused,
                        topics,
                        outside,
                        isClean() ? "nothing lost, nothing doubled, nothing out of order" : "NOT CLEAN");
    }
}
