package eu.klynge.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    private static IdempotencyKey key(String header, String caller, String request) {
        return Objects.requireNonNull(IdempotencyKey.of(header, caller, request));
    }

    @Test
    void twoCallersMayChooseTheSameWord() {
        assertThat(key("1", "ann", "x").key()).isNotEqualTo(key("1", "bob", "x").key());
    }

    @Test
    void oneCallersWordForTwoThingsIsTwoKeys() {
        IdempotencyKey key = key("1", "anonymous", "x");

        assertThat(key.of("a").key()).isNotEqualTo(key.of("b").key()).isNotEqualTo(key.key());
        assertThat(key.of("a").digest()).isEqualTo(key.digest());
    }

    @Test
    void theSameRequestIsAccepted() {
        IdempotencyKey key = key("1", "ann", "POST /a {}");

        assertThatCode(() ->
                        key.requireSameRequest(key("1", "ann", "POST /a {}").digest()))
                .doesNotThrowAnyException();
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        IdempotencyKey key = key("1", "ann", "POST /a {}");

        assertThatThrownBy(() ->
                        key.requireSameRequest(key("1", "ann", "POST /b {}").digest()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void noHeaderIsNoKey() {
        assertThat(IdempotencyKey.of(null, "ann", "x")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "ø", "\u0001"})
    void aKeyThatIsNoVisibleAsciiIsRefused(String header) {
        assertThatThrownBy(() -> IdempotencyKey.of(header, "ann", "x")).isInstanceOf(ProblemException.class);
    }
}
