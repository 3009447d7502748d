package eu.klynge.events.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.events.attendance.Question;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What every store of feedback does. Other tests may use the same store. */
public interface FeedbackContract {

    Duration LIMIT = Duration.ofSeconds(30);

    Feedback feedback();

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static Question question(String id) {
        return new Question(id, Map.of("en", "?", "cs", "Jak?"), Question.Kind.CHOICES, true, List.of("a", "b"));
    }

    private static <T> T done(Mono<T> work) {
        return Objects.requireNonNull(work.block(LIMIT));
    }

    @Test
    default void theLastQuestionsStand() {
        String event = id();
        assertThat(feedback().questions(event).hasElement().block(LIMIT)).isFalse();

        feedback().ask(event, List.of(question("one"))).block(LIMIT);
        feedback().ask(event, List.of(question("two"), question("three"))).block(LIMIT);

        assertThat(done(feedback().questions(event))).containsExactly(question("two"), question("three"));
    }

    @Test
    default void theLastAnswersOfAPseudonymCount() {
        String event = id();
        String guest = id();
        feedback().keep(guest, event, Map.of("one", List.of("a"))).block(LIMIT);
        feedback().keep(guest, event, Map.of("two", List.of("a", "b"))).block(LIMIT);
        feedback().keep(id(), event, Map.of()).block(LIMIT);
        feedback().keep(id(), id(), Map.of("one", List.of("b"))).block(LIMIT);

        assertThat(done(feedback().answers(event).collectList()))
                .containsExactlyInAnyOrder(Map.of("two", List.of("a", "b")), Map.of());
    }

    @Test
    default void answersComeInAnOrderOfTheirPseudonyms() {
        String event = id();
        String prefix = id();
        feedback().keep(prefix + "c", event, Map.of("q", List.of("c"))).block(LIMIT);
        feedback().keep(prefix + "a", event, Map.of("q", List.of("a"))).block(LIMIT);
        feedback().keep(prefix + "b", event, Map.of("q", List.of("b"))).block(LIMIT);

        assertThat(done(feedback().answers(event).collectList()))
                .extracting(each -> each.get("q"))
                .containsExactly(List.of("a"), List.of("b"), List.of("c"));
    }
}
