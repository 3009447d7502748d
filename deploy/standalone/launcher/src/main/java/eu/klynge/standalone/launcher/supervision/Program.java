package eu.klynge.standalone.launcher.supervision;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How one process is started.
 *
 * @param environment the whole environment of the process; nothing is inherited
 * @param log the file its output is appended to
 * @param after names of programs that must be ready before its first start
 * @param grace how long it may take to end by itself when asked to
 */
public record Program(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path folder,
        Path log,
        String address,
        Readiness readiness,
        List<String> after,
        Duration grace) {

    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        after = List.copyOf(after);
    }

    /** The same, started otherwise. */
    public Program with(List<String> otherCommand, Map<String, String> otherEnvironment) {
        return new Program(name, otherCommand, otherEnvironment, folder, log, address, readiness, after, grace);
    }

    Process start() throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }
}
