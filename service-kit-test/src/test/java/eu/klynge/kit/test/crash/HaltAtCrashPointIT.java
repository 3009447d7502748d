package eu.klynge.kit.test.crash;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.kit.crash.CrashPoints;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar beside nothing but the kit, in a process of its own. */
class HaltAtCrashPointIT {
    @TempDir
    private Path orders;

    @Test
    void anOrderedPointEndsTheProcessAsKillWould() throws Exception {
        Files.createFile(orders.resolve("outbox.after-send"));

        var walk = walk(Map.of("KLYNGE_CRASH_DIR", orders.toString()), "outbox.before-send", "outbox.after-send");

        assertThat(walk).isEqualTo(new Walk(137, "past outbox.before-send"));
        assertThat(orders).isEmptyDirectory();
    }

    @Test
    void theRestartedProcessLives() throws Exception {
        Files.createFile(orders.resolve("inbox.after-effect"));
        walk(Map.of("KLYNGE_CRASH_DIR", orders.toString()), "inbox.after-effect");

        var second = walk(Map.of("KLYNGE_CRASH_DIR", orders.toString()), "inbox.after-effect");

        assertThat(second).isEqualTo(new Walk(0, "past inbox.after-effect"));
    }

    @Test
    void withoutTheVariableNothingHappens() throws Exception {
        Files.createFile(orders.resolve("inbox.after-effect"));

        assertThat(walk(Map.of(), "inbox.after-effect")).isEqualTo(new Walk(0, "past inbox.after-effect"));
        assertThat(orders).isNotEmptyDirectory();
    }

    private Walk walk(Map<String, String> environment, String... points) throws Exception {
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                String.join(
                        File.pathSeparator,
                        locationOf(CrashPoints.class),
                        System.getProperty("klynge.crash.jar"),
                        locationOf(CrashingProcess.class)),
                CrashingProcess.class.getName());
        command.command().addAll(List.of(points));
        command.redirectErrorStream(true).environment().remove("KLYNGE_CRASH_DIR");
        command.environment().putAll(environment);
        var process = command.start();
        try {
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return new Walk(process.exitValue(), said.strip());
        } finally {
            process.destroyForcibly();
        }
    }

    private static String locationOf(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    private record Walk(int status, String said) {}
}
