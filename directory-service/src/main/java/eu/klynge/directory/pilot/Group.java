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
 * @param responses earliest first
 * @param grows whether more may come
 */
record Group(String country, String ecosystem, List<Response> responses, boolean grows) {

    static final int SMALLEST = 5;
    static final String SEVERAL = "several";

    Group {
        responses = List.copyOf(responses);
    }

    /** A closed pilot by ecosystem; one that runs is one group, that of the country. */
    static List<Group> of(String country, List<Response> earliestFirst, boolean closed) {
        if (earliestFirst.size() < SMALLEST) {
            return List.of();
        }
        return closed ? byEcosystem(country, earliestFirst) : List.of(new Group(country, SEVERAL, earliestFirst, true));
    }

    private static List<Group> byEcosystem(String country, List<Response> responses) {
        Map<String, List<Response>> byCode = responses.stream()
                .collect(Collectors.groupingBy(Response::ecosystem, TreeMap::new, Collectors.toList()));
        List<Group> smallestFirst = byCode.entrySet().stream()
                .map(entry -> new Group(country, entry.getKey(), entry.getValue(), false))
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
            groups.add(new Group(country, SEVERAL, several, false));
        }
        return groups;
    }

    /** How many of its respondents may be told. */
    long shown() {
        return shown(responses).size();
    }

    /** The answers to a question that are shown; none when they are fewer than five. */
    List<Answer> answers(Question question) {
        return shown(responses.stream()
                .flatMap(response -> response.answers().stream())
                .filter(answer -> answer.question().equals(question.id()))
                .toList());
    }

    /**
     * What grows is shown in steps of five and five late, so that neither the next step nor the end differs from what was
     * shown by fewer than five.
     */
    private <T> List<T> shown(List<T> all) {
        int most = grows ? (all.size() - SMALLEST) / SMALLEST * SMALLEST : all.size();
        return most < SMALLEST ? List.of() : all.subList(0, most);
    }
}
