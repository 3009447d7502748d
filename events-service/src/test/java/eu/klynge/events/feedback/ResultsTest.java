package eu.klynge.events.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.events.attendance.Question;
import eu.klynge.events.feedback.Results.Bar;
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

        Results results = Results.of(
                questions,
                List.of(
                        Map.of("overall", List.of("5"), "best", List.of("talks", "people"), "words", List.of("Good.")),
                        Map.of("overall", List.of("2"), "again", List.of("no"), "best", List.of("people"))));

        assertThat(results.answered()).isEqualTo(2);
        assertThat(results.questions().get(0).mean()).isEqualTo(3.5);
        assertThat(results.questions().get(0).bars())
                .containsExactly(new Bar("1", 0), new Bar("2", 1), new Bar("3", 0), new Bar("4", 0), new Bar("5", 1));
        assertThat(results.questions().get(1).bars()).containsExactly(new Bar("yes", 0), new Bar("no", 1));
        assertThat(results.questions().get(2).bars()).containsExactly(new Bar("talks", 1), new Bar("people", 2));
        assertThat(results.questions().get(3).texts()).containsExactly("Good.");
    }

    @Test
    void withoutAnswersThereIsNoMean() {
        Results results = Results.of(List.of(question("overall", Question.Kind.SCALE)), List.of());

        assertThat(results.questions().getFirst().mean()).isNull();
    }
}
