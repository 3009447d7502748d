package eu.klynge.acceptance.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;

/** A platform started for this purpose alone, with the crash points in its services, and wiped at the end. */
public final class OwnPlatform implements AutoCloseable {

    private static final Duration UP = Duration.ofMinutes(8);
    private static final Duration DOWN = Duration.ofMinutes(2);

    private final Path folder;
    private final Script script;
    private final RunningPlatform running;

    private OwnPlatform(Path folder, Script script) {
        this.folder = folder;
        this.script = script;
        this.running = new RunningPlatform(folder.resolve("data"), script);
    }

    /**
     * @param folder holds the data, the orders to crash, and the logs, which stay behind
     * @throws IllegalStateException if the platform does not come up, with what the script said
     */
    public static OwnPlatform start(Path folder, int portOffset) {
        var absolute = folder.toAbsolutePath().normalize();
        var orders = made(absolute.resolve("crash-orders"));
        var home = Script.checkout();
        var script = new Script(
                home,
                Map.of(
                        // Killed again and again: the second compiler and recorded classes would not pay.
                        "KLYNGE_JVM_OPTIONS",
                        "-XX:TieredStopAtLevel=1",
                        "KLYNGE_AOT",
                        "off",
                        "KLYNGE_MORE_CLASSES",
                        crashPoints(home).toString(),
                        "KLYNGE_CRASH_DIR",
                        orders.toString()));
        var data = absolute.resolve("data").toString();
        script.run(DOWN, "down", "--wipe", "--data", data);
        var up = script.run(UP, "up", "--port-offset", Integer.toString(portOffset), "--data", data);
        if (up.exit() != 0) {
            throw new IllegalStateException("./klynge up failed:\n" + up.out());
        }
        return new OwnPlatform(absolute, script);
    }

    public RunningPlatform running() {
        return running;
    }

    /** Ends and wipes it; its logs are kept beside. */
    @Override
    public void close() {
        keepLogs();
        var down = script.run(DOWN, "down", "--wipe", "--data", running.data().toString());
        if (down.exit() != 0) {
            throw new IllegalStateException("./klynge down failed:\n" + down.out());
        }
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path crashPoints(Path home) {
        try (var jars = Files.list(home.resolve("service-kit-test/target"))) {
            return jars.filter(jar -> jar.getFileName().toString().endsWith("-crash.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The jar with the crash points is not built."));
        } catch (IOException e) {
            throw new IllegalStateException("The jar with the crash points is not built.", e);
        }
    }

    private void keepLogs() {
        var kept = folder.resolve("logs");
        try (var logs = Files.list(running.data().resolve("logs"))) {
            Files.createDirectories(kept);
            for (var log : logs.filter(Files::isRegularFile).toList()) {
                Files.copy(log, kept.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
