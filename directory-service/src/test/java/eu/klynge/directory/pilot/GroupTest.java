package eu.klynge.directory.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class GroupTest {

    private static final List<String> ECOSYSTEMS = List.of("agri-food", "digital", "health", "retail", "tourism");
    private static final Question WHETHER = Samples.single("whether");

    private static Response response(String country, int number, String ecosystem, boolean answers) {
        String cluster = country + number;
        return answers
                ? Samples.submitted(country, cluster, ecosystem, Answer.ofCodes("whether", List.of("yes")))
                : Samples.submitted(country, cluster, ecosystem);
    }

    private static List<Response> of(String... ecosystems) {
        return IntStream.range(0, ecosystems.length)
                .mapToObj(number -> response("DK", number, ecosystems[number], true))
                .toList();
    }

    private static List<String> sizes(List<Group> groups) {
        return groups.stream()
                .map(group -> group.ecosystem() + " " + group.responses().size())
                .toList();
    }

    private static List<Group> closed(String country, List<Response> responses) {
        return Group.of(Samples.closed(country, responses), responses);
    }

    @Test
    void fewerThanFiveAreNotShown() {
        assertThat(closed("DK", of("health", "health", "health", "health"))).isEmpty();
        assertThat(sizes(closed("DK", of("health", "health", "health", "health", "health"))))
                .containsExactly("health 5");
    }

    @Test
    void ecosystemsWithTooFewAreShownTogether() {
        var responses = new ArrayList<>(of("digital", "digital", "digital", "digital", "digital", "digital"));
        responses.addAll(of("health", "health", "health", "retail", "retail"));

        assertThat(sizes(closed("DK", responses))).containsExactlyInAnyOrder("digital 6", "several 5");
    }

    @Test
    void aRestThatIsTooSmallTakesTheNextLargerWithIt() {
        var responses = new ArrayList<>(of("digital", "digital", "digital", "digital", "digital", "digital"));
        responses.addAll(of("health", "health", "retail"));

        assertThat(sizes(closed("DK", responses))).containsExactly("several 9");
    }

    @Test
    void aPilotThatRunsShowsNothing() {
        List<Response> twenty = IntStream.range(0, 20)
                .mapToObj(number -> response("DK", number, "digital", true))
                .toList();

        assertThat(Group.of(Samples.running("DK", twenty), twenty)).isEmpty();
        assertThat(sizes(closed("DK", twenty))).containsExactly("digital 20");
    }

    @Test
    void whatComesAfterTheEndIsInNoGroup() {
        List<Response> six = of("digital", "digital", "digital", "digital", "digital", "digital");

        assertThat(sizes(Group.of(Samples.closed("DK", six.subList(0, 5)), six)))
                .containsExactly("digital 5");
    }

    /** Whatever is shown at any moment of a pilot, from its first answer to those that come after its end. */
    @RepeatedTest(50)
    void nothingSmallIsLeftBetweenTwoMoments(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int end = random.nextInt(60);
        List<Response> all = IntStream.range(0, end + 6)
                .mapToObj(number -> response(
                        "DK", number, ECOSYSTEMS.get(random.nextInt(ECOSYSTEMS.size())), random.nextInt(4) > 0))
                .toList();
        Set<Set<String>> shown = new HashSet<>();
        for (int number = 0; number <= end; number++) {
            List<Response> soFar = all.subList(0, number);
            shown.addAll(shownSets(Group.of(Samples.running("DK", soFar), soFar)));
        }
        for (int number = end; number <= all.size(); number++) {
            shown.addAll(shownSets(Group.of(Samples.closed("DK", all.subList(0, end)), all.subList(0, number))));
        }

        requireNothingSmallLeft(shown);
    }

    /**
     * By brute force: every figure shown is a set of respondents; all sums and differences of two and three of them are
     * empty or have at least five.
     */
    @RepeatedTest(50)
    void nothingSmallIsLeftWhenFiguresAreSubtracted(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        List<Group> groups = new ArrayList<>();
        for (String country : List.of("DK", "SE", "LV")) {
            List<Response> answers = IntStream.range(0, random.nextInt(25))
                    .mapToObj(number -> response(
                            country,
                            number,
                            ECOSYSTEMS.get(random.nextInt(1 + random.nextInt(5))),
                            random.nextInt(4) > 0))
                    .toList();
            groups.addAll(closed(country, answers));
        }

        requireNothingSmallLeft(shownSets(groups));
    }

    private static void requireNothingSmallLeft(Collection<Set<String>> shown) {
        for (Set<String> one : shown) {
            assertThat(one).hasSizeGreaterThanOrEqualTo(5);
            for (Set<String> other : shown) {
                for (Set<String> third : shown) {
                    Set<String> left = new HashSet<>(one);
                    left.removeAll(other);
                    left.removeAll(third);
                    assertThat(left.size())
                            .satisfiesAnyOf(
                                    size -> assertThat(size).isZero(),
                                    size -> assertThat(size).isGreaterThanOrEqualTo(5));
                }
            }
        }
    }

    /** All respondents, those of each country and each ecosystem, and each cell, as far as they are shown. */
    private static List<Set<String>> shownSets(List<Group> groups) {
        List<Group> answered = groups.stream()
                .filter(group -> !group.answers(WHETHER).isEmpty())
                .toList();
        List<Set<String>> sets = new ArrayList<>();
        answered.forEach(group -> sets.add(answering(List.of(group))));
        for (Group each : answered) {
            sets.add(answering(answered.stream()
                    .filter(group -> group.country().equals(each.country()))
                    .toList()));
            sets.add(answering(answered.stream()
                    .filter(group -> group.ecosystem().equals(each.ecosystem()))
                    .toList()));
        }
        if (!answered.isEmpty()) {
            sets.add(answering(answered));
        }
        return sets;
    }

    private static Set<String> answering(List<Group> groups) {
        Set<String> clusters = new HashSet<>();
        groups.forEach(group -> group.responses().stream()
                .filter(response -> !response.answers().isEmpty())
                .forEach(response -> clusters.add(response.clusterId())));
        return clusters;
    }
}
