package eu.klynge.standalone.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PreflightTest {

    private static final Path DATA = Path.of("/srv/klynge/data");

    @Test
    void tooLittleDiskIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> Preflight.disk(DATA, (2L << 30) - 1))
                .isInstanceOf(Refused.class)
                .hasMessage("Only 2047 MiB are free on the disk of /srv/klynge/data, and the platform needs 2048:"
                        + " free some, or choose another place with --data DIR.");
    }

    @Test
    void twoGibibytesAreEnough() {
        assertThatCode(() -> Preflight.disk(DATA, 2L << 30)).doesNotThrowAnyException();
    }
}
