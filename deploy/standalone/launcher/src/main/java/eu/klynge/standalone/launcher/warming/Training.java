package eu.klynge.standalone.launcher.warming;

import eu.klynge.standalone.launcher.supervision.Program;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One run of a program that leaves a cache of its classes behind. The JVM writes it when it ends.
 *
 * @param program that reads the cache by {@code -XX:AOTCache}, and shall write it now
 * @param endsItself whether it ends when it has started; else it is asked to end once it is ready
 */
record Training(Program program, Path cache, boolean endsItself) {

    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Path NICE = Path.of("/usr/bin/nice");

    /** The process is handed over as soon as it runs. True if there is a cache afterwards. */
    boolean run(Consumer<Process> started) throws IOException, InterruptedException {
        var fresh = cache.resolveSibling(cache.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        var process = start(fresh);
        started.accept(process);
        try {
            if (!endsItself && ready(process)) {
                process.destroy();
            }
            if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS) || !Files.exists(fresh)) {
                return false;
            }
        } finally {
            process.destroyForcibly();
        }
        Files.move(fresh, cache, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    private boolean ready(Process process) throws InterruptedException {
        while (!process.waitFor(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
            if (program.readiness().reached()) {
                return true;
            }
        }
        return false;
    }

    private Process start(Path fresh) throws IOException {
        var command = new ArrayList<String>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "19"));
        }
        for (var argument : program.command()) {
            command.add(argument.startsWith("-XX:AOTCache=") ? "-XX:AOTCacheOutput=" + fresh : argument);
        }
        var builder = new ProcessBuilder(command)
                .directory(program.folder().toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(program.log().toFile());
        builder.environment().clear();
        builder.environment().putAll(program.environment());
        return builder.start();
    }
}
