package eu.klynge.acceptance.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs {@code ./klynge} of a checkout. */
public final class Script {

    private final Path home;
    private final Map<String, String> environment;

    /** @param exit of the process; @param out both streams, in the order of writing */
    public record Result(int exit, String out) {}

    public Script(Path home, Map<String, String> environment) {
        this.home = home.toAbsolutePath().normalize();
        this.environment = Map.copyOf(environment);
    }

    /** The checkout that this build belongs to. */
    public static Path checkout() {
        var named = System.getProperty("klynge.home");
        var folder = Path.of(named == null ? "." : named).toAbsolutePath().normalize();
        while (folder != null && !Files.exists(folder.resolve("klynge"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("There is no ./klynge here or above.");
        }
        return folder;
    }

    /** @throws IllegalStateException if it does not end within the limit; it is killed then */
    public Result run(Duration limit, String... arguments) {
        var command = new ArrayList<>(List.of(home.resolve("klynge").toString()));
        command.addAll(List.of(arguments));
        try {
            // A file, not a pipe: processes that the script leaves running would hold a pipe open.
            var output = Files.createTempFile("klynge-", ".out");
            var builder = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        command + " took more than " + limit + ":\n" + Files.readString(output));
            }
            var result = new Result(process.exitValue(), Files.readString(output));
            Files.delete(output);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted in " + command, e);
        }
    }
}
