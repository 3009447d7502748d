package eu.klynge.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessFilesTest {

    private static final String STAT =
            "4711 (java) S 1 4711 4711 0 -1 4194560 9000 0 0 0 1234 66 0 0 20 0 50 0 8000 3000000000 70000 18446744073709551615";

    @TempDir
    private Path proc;

    @Test
    void processorTimeIsUserAndKernelTicksOfTenMilliseconds() {
        assertThat(ProcessFiles.processorTime(STAT)).isEqualTo(Duration.ofMillis(13_000));
    }

    @Test
    void aNameWithBracketsAndSpacesShiftsNoField() {
        assertThat(ProcessFiles.processorTime(STAT.replace("(java)", "(a) (b c)")))
                .isEqualTo(Duration.ofMillis(13_000));
    }

    @Test
    void theTimesOfSeveralProcessesAddUp() throws IOException {
        for (var pid : List.of("1", "2")) {
            Files.createDirectory(proc.resolve(pid));
            Files.writeString(proc.resolve(pid).resolve("stat"), STAT);
        }

        assertThat(new ProcessFiles(proc).processorTime(List.of(1L, 2L))).isEqualTo(Duration.ofMillis(26_000));
    }

    @Test
    void residentMemoryIsInBytes() {
        assertThat(ProcessFiles.residentBytes("Name:\tjava\nVmHWM:\t  999 kB\nVmRSS:\t  204800 kB\n"))
                .isEqualTo(209_715_200);
    }

    @Test
    void aProcessThatHasEndedHasNoMemory() {
        assertThatIllegalArgumentException().isThrownBy(() -> ProcessFiles.residentBytes("Name:\tjava\nState:\tZ\n"));
    }
}
