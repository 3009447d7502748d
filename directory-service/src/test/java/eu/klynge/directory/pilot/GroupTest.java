package eu.klynge.directory.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void fewerThanFiveAreNotShown() {
        assertThat(Group.of("DK", of("health", "health", "health", "health"), true))
                .isEmpty();
        assertThat(sizes(Group.of("DK", of("health", "health", "health", "health", "health"), true)))
                .containsExactly("health 5");
    }

    @Test
    void ecosystemsWithTooFewAreShownTogether() {
        var responses = new ArrayList<>(of("digital", "digital", "digital", "digital", "digital", "digital"));
        responses.addAll(of("health", "health", "health", "retail", "retail"));

        assertThat(sizes(Group.of("DK", responses, true))).containsExactlyInAnyOrder("digital 6", "several 5");
    }

    @Test
    void aRestThatIsTooSmallTakesTheNextLargerWithIt() {
        var responses = new ArrayList<>(of("digital", "digital", "digital", "digital", "digital", "digital"));
        responses.addAll(of("health", "health", "retail"));

        assertThat(sizes(Group.of("DK", responses, true))).containsExactly("several 9");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "4, 0", "9, 0", "10, 5", "14, 5", "15, 10", "19, 10", "20, 15"})
    void whatGrowsIsShownInStepsOfFiveAndFiveLate(int answered, long shown) {
        var responses = IntStream.range(0, answered)
                .mapToObj(number -> response("DK", number, "digital", true))
                .toList();

        assertThat(Group.of("DK", responses, false).stream()
                        .mapToLong(Group::shown)
                        .sum())
                .isEqualTo(shown);
    }

    /** Whatever is shown at two moments differs by nobody or by at least five, the end included. */
    @RepeatedTest(50)
    void noTwoMomentsDifferByFewerThanFive(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        List<Response> all = new ArrayList<>();
        Set<Integer> answering = new HashSet<>(Set.of(0));
        for (int number = 0; number < random.nextInt(60); number++) {
            all.add(response("DK", number, "digital", random.nextInt(3) > 0));
            answering.add(answered(all, false));
        }
        answering.add(answered(all, true));

        assertThat(answering)
                .allSatisfy(one ->
                        assertThat(answering).allMatch(other -> other.equals(one) || Math.abs(one - other) >= 5));
    }

    private static int answered(List<Response> soFar, boolean closed) {
        return Group.of("DK", soFar, closed).stream()
                .mapToInt(group -> group.answers(WHETHER).size())
                .sum();
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
            groups.addAll(Group.of(country, answers, true));
        }
        List<Set<String>> shown = shownSets(groups);

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
