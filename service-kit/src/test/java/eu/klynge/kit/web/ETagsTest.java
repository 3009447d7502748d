package eu.klynge.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {

    @Test
    void aTagNamesItsVersion() {
        assertThat(ETags.version(ETags.of(7))).isEqualTo(7L);
    }

    @Test
    void aStarNamesAnyVersion() {
        assertThat(ETags.version("*")).isNull();
    }

    @Test
    void aMissingHeaderIsDemanded() {
        assertThatThrownBy(() -> ETags.version(null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.PRECONDITION_REQUIRED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "W/\"7\"", "\"x\"", "\"7\", \"8\"", ""})
    void aTagThatWasNeverOursIsStale(String tag) {
        assertThatThrownBy(() -> ETags.version(tag))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(ProblemType.STALE_VERSION));
    }
}
