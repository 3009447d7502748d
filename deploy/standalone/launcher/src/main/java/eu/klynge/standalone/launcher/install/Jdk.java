package eu.klynge.standalone.launcher.install;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The JDK that runs this process and everything that it starts. */
public final class Jdk {

    private Jdk() {}

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * Runs {@code java} in the folder to its end, its output in the log.
     *
     * @throws CannotInstall with the sentence if it fails or takes longer than the limit
     */
    static void run(Path folder, Path log, Duration limit, String otherwise, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(java());
        command.addAll(arguments);
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            var killer = new Thread(process::destroyForcibly);
            Runtime.getRuntime().addShutdownHook(killer);
            try {
                if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
                    throw new CannotInstall(otherwise + " Its output is in " + log + ".");
                }
            } finally {
                process.destroyForcibly();
                forget(killer);
            }
        } catch (IOException e) {
            throw new CannotInstall(otherwise + " " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotInstall("Interrupted.", e);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // This JVM ends already and runs the hook itself.
        }
    }
}
