package eu.klynge.directory.pilot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Respondents that are only ever shown together. Every figure that is published is a sum over whole groups, and no group has
 * fewer than {@link #SMALLEST}: whatever is subtracted from whatever, what is left is groups again.
 *
 * @param ecosystem the one they share, or {@link #SEVERAL} for those who have too few of their own kind
 */
record Group(String country, String ecosystem, List<Response> responses) {

    static final int SMALLEST = 5;
    static final String SEVERAL = "several";

    Group {
        responses = List.copyOf(responses);
    }

    /**
     * By ecosystem, of those whom the pilot has counted. None while it runs: whatever was shown then would overlap with
     * groups that are made at the end.
     */
    static List<Group> of(Pilot pilot, List<Response> submitted) {
        if (!pilot.isClosed()) {
            return List.of();
        }
        List<Response> counted = submitted.stream()
                .filter(response -> pilot.hasCounted(response.clusterId()))
                .toList();
        return counted.size() < SMALLEST ? List.of() : byEcosystem(pilot.country(), counted);
    }

    private static List<Group> byEcosystem(String country, List<Response> responses) {
        Map<String, List<Response>> byCode = responses.stream()
                .collect(Collectors.groupingBy(Response::ecosystem, TreeMap::new, Collectors.toList()));
        List<Group> smallestFirst = byCode.entrySet().stream()
                .map(entry -> new Group(country, entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(group -> group.responses().size()))
                .toList();
        List<Response> several = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        for (Group group : smallestFirst) {
            boolean small = group.responses().size() < SMALLEST;
            // A rest that is too small itself takes the next larger group with it.
            boolean needed = !several.isEmpty() && several.size() < SMALLEST;
            if (small || needed) {
                several.addAll(group.responses());
            } else {
                groups.add(group);
            }
        }
        if (!several.isEmpty()) {
            groups.add(new Group(country, SEVERAL, several));
        }
        return groups;
    }

    /** The answers to a question that are shown; none when they are fewer than five. */
    List<Answer> answers(Question question) {
        List<Answer> all = responses.stream()
                .flatMap(response -> response.answers().stream())
                .filter(answer -> answer.question().equals(question.id()))
                .toList();
        return all.size() < SMALLEST ? List.of() : all;
    }
}
