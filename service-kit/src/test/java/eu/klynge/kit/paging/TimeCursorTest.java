package eu.klynge.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeCursorTest {

    private record Place(Instant at, String id) {}

    @Test
    void aPlaceComesBackToTheMillisecond() {
        String encoded =
                TimeCursor.of(Instant.parse("2026-11-22T10:15:30.120987Z"), "x").encoded();

        assertThat(TimeCursor.decode(encoded, Place::new))
                .isEqualTo(new Place(Instant.parse("2026-11-22T10:15:30.120Z"), "x"));
    }

    @Test
    void withoutACursorTheListBegins() {
        assertThat(TimeCursor.decode(null, Place::new)).isNull();
    }

    @Test
    void aCursorOfAnotherListIsRefusedAsACursor() {
        String ofNames = Cursor.of("odense robotics", "x").encoded();

        assertThatThrownBy(() -> TimeCursor.decode(ofNames, Place::new))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type()).isEqualTo(ProblemType.INVALID_CURSOR));
    }
}
