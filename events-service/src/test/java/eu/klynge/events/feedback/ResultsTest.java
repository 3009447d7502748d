package eu.klynge.events.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.events.attendance.Question;
import eu.klynge.events.feedback.Results.Bar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultsTest {

    private static Question question(String id, Question.Kind kind, String... options) {
        return new Question(id, Map.of("en", "?"), kind, false, List.of(options));
    }

    @Test
    void answersAreSummedByQuestion() {
        List<Question> questions = List.of(
                question("overall", Question.Kind.SCALE),
                question("again", Question.Kind.YES_NO),
                question("best", Question.Kind.CHOICES, "talks", "people"),
                question("words", Question.Kind.TEXT));

        List<Map<String, List<String>>> five = List.of(
                Map.of("overall", List.of("5"), "best", List.of("talks", "people"), "words", List.of("Good.")),
                Map.of("overall", List.of("2"), "again", List.of("no"), "best", List.of("people")),
                Map.of("again", List.of("yes")),
                Map.of("again", List.of("yes")),
                Map.of("again", List.of("yes")));

        Results results = Results.of(
                questions,
                Collections.nCopies(5, five).stream().flatMap(List::stream).toList());

        assertThat(results.answered()).isEqualTo(25);
        assertThat(results.questions().get(0).mean()).isEqualTo(3.5);
        assertThat(results.questions().get(0).bars())
                .containsExactly(new Bar("1", 0), new Bar("2", 5), new Bar("3", 0), new Bar("4", 0), new Bar("5", 5));
        assertThat(results.questions().get(1).bars()).containsExactly(new Bar("yes", 15), new Bar("no", 5));
        assertThat(results.questions().get(1).mean()).isNull();
        assertThat(results.questions().get(2).bars()).containsExactly(new Bar("talks", 5), new Bar("people", 10));
        assertThat(results.questions().get(3).texts()).hasSize(5).containsOnly("Good.");
    }

    @Test
    void aQuestionThatFewerThanFiveHaveAnsweredIsNotShown() {
        List<Map<String, List<String>>> answers =
                new ArrayList<>(Collections.nCopies(9, Map.of("again", List.of("no"))));
        answers.addAll(Collections.nCopies(4, Map.of("overall", List.of("1"))));

        Results results = Results.of(
                List.of(question("overall", Question.Kind.SCALE), question("again", Question.Kind.YES_NO)), answers);

        assertThat(results.questions()).extracting(Results.OfQuestion::id).containsExactly("again");
    }

    @Test
    void fewerThanFiveGuestsAreNotSummed() {
        List<Question> questions = List.of(question("overall", Question.Kind.SCALE));
        Map<String, List<String>> five = Map.of("overall", List.of("5"));

        assertThat(Results.of(questions, Collections.nCopies(4, five)))
                .returns(4, Results::answered)
                .returns(List.of(), Results::questions);
        assertThat(Results.of(questions, Collections.nCopies(5, five)).questions())
                .extracting(Results.OfQuestion::mean)
                .containsExactly(5.0);
    }

    @Test
    void aGuestWhoSaidNothingDoesNotCount() {
        List<Question> questions = List.of(question("overall", Question.Kind.SCALE));

        assertThat(Results.of(questions, Collections.nCopies(9, Map.of())).answered())
                .isZero();
    }

    @Test
    void whatIsNoAnswerToTheQuestionIsNotSummed() {
        List<Question> questions = List.of(question("overall", Question.Kind.SCALE));
        List<Map<String, List<String>>> answers =
                new ArrayList<>(Collections.nCopies(5, Map.of("overall", List.of("1"))));
        answers.add(Map.of("overall", List.of("yes")));

        Results results = Results.of(questions, answers);

        assertThat(results.answered()).isEqualTo(5);
        assertThat(results.questions().getFirst().mean()).isEqualTo(1.0);
    }
}
