package eu.klynge.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.kit.paging.Cursor;
import eu.klynge.kit.problem.ProblemException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionsTest {

    @Test
    void aCursorIsReadAsItWasWritten() {
        var positions = new Positions(Map.of(new Partition("a.v1", 0), 17L, new Partition("b.v1", 5), 0L));

        assertThat(Positions.decode(positions.encoded())).isEqualTo(positions);
        assertThat(Positions.decode(Positions.START.encoded())).isEqualTo(Positions.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:0", "a:0:-1", "a:0:1,", "a b:0:1", "a:0:9999999999999999999", "a:9999999:1", ","})
    void aForgedOneIsRefused(String content) {
        String forged = Cursor.of(content).encoded();

        assertThatThrownBy(() -> Positions.decode(forged)).isInstanceOf(ProblemException.class);
    }
}
