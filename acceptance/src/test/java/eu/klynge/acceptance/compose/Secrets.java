package eu.klynge.acceptance.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** What {@code deploy/docker/make-env} writes. */
record Secrets(Path file) {

    /** Runs the script. */
    Secrets make() throws IOException, InterruptedException {
        var script = ComposeFile.home().resolve("deploy/docker/make-env").toString();
        var process = new ProcessBuilder(script, file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("make-env failed.");
        }
        return this;
    }

    Map<String, String> values() throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        }
    }
}
