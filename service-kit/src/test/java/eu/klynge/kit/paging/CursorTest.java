package eu.klynge.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void aCursorReadsBackAsItWas() {
        Cursor cursor = Cursor.of("1790000000000", "øst/æ");

        assertThat(Cursor.decode(cursor.encoded(), 2)).isEqualTo(cursor);
    }

    @Test
    void noCursorIsTheFirstPage() {
        assertThat(Cursor.decode(null, 2)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "AAAA", "MTIzNB"})
    void aBrokenCursorIsRefused(String broken) {
        assertThatThrownBy(() -> Cursor.decode(broken, 2))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.INVALID_CURSOR));
    }

    @Test
    void aChangedCursorIsRefused() {
        String encoded = Cursor.of("a", "b").encoded();
        String changed = encoded.substring(0, encoded.length() - 2) + "AA";

        assertThatThrownBy(() -> Cursor.decode(changed, 2)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        assertThatThrownBy(() -> Cursor.decode(Cursor.of("a").encoded(), 2)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aPageHasANextOnlyWhenThereIsMore() {
        assertThat(Page.of(List.of("a", "b"), 2, Cursor::of).next()).isNull();
        assertThat(Page.of(List.of("a", "b", "c"), 2, Cursor::of))
                .isEqualTo(new Page<>(List.of("a", "b"), Cursor.of("b").encoded()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "ten", "1e1", ""})
    void aLimitOutOfRangeIsRefused(String limit) {
        assertThatThrownBy(() -> Limit.parse(limit)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aLimitIsFiftyUnlessAsked() {
        assertThat(Limit.parse(null).value()).isEqualTo(50);
        assertThat(Limit.parse("200").value()).isEqualTo(200);
    }
}
