package eu.klynge.directory.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultsTest {

    private static List<Response> responses(String country, String ecosystem, int yes, int no) {
        List<Response> responses = new ArrayList<>();
        for (int number = 0; number < yes + no; number++) {
            responses.add(Samples.submitted(
                    country,
                    country + ecosystem + number,
                    ecosystem,
                    Answer.ofCodes("whether", List.of(number < yes ? "yes" : "no")),
                    Answer.ofNumber("how-many", number)));
        }
        return responses;
    }

    private static Results results() {
        List<Group> groups = new ArrayList<>();
        groups.addAll(closed("DK", join(responses("DK", "digital", 4, 2), responses("DK", "health", 5, 0))));
        groups.addAll(closed("SE", responses("SE", "digital", 1, 9)));
        groups.addAll(closed("LV", responses("LV", "digital", 4, 0)));
        return Results.of(Samples.QUESTIONNAIRE, groups);
    }

    private static List<Group> closed(String country, List<Response> responses) {
        return Group.of(Samples.closed(country, responses), responses);
    }

    private static List<Response> join(List<Response> one, List<Response> other) {
        List<Response> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    private static Results.OfQuestion question(String id) {
        return results().questions().stream()
                .filter(result -> result.question().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsAndSharesAreOfThoseWhoAnswered() {
        Figures total = question("whether").total();

        assertThat(results().respondents()).isEqualTo(21);
        assertThat(total.answered()).isEqualTo(21);
        assertThat(total.counts()).containsEntry("yes", 10L).containsEntry("no", 11L);
        assertThat(total.share("yes")).isEqualTo(47.6);
        assertThat(total.mean()).isNull();
    }

    @Test
    void countriesAndEcosystemsAreSumsOfTheirGroups() {
        var whether = question("whether");

        assertThat(whether.byCountry()).containsOnlyKeys("DK", "SE");
        assertThat(whether.byCountry().get("DK").counts()).containsEntry("yes", 9L);
        assertThat(whether.byEcosystem()).containsOnlyKeys("digital", "health");
        assertThat(whether.byEcosystem().get("digital").counts())
                .containsEntry("yes", 5L)
                .containsEntry("no", 11L);
        assertThat(whether.cells()).hasSize(3);
    }

    @Test
    void numbersHaveAMean() {
        assertThat(question("how-many").byCountry().get("SE").mean()).isEqualTo(4.5);
    }

    @Test
    void aQuestionThatNobodyAnsweredHasNoFigures() {
        var why = question("why");

        assertThat(why.total().answered()).isZero();
        assertThat(why.byCountry()).isEmpty();
        assertThat(question("how-well").total().mean()).isNull();
    }
}
