package eu.klynge.standalone.launcher.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** Copies of builds that nothing runs any more. */
public final class OldCopies {

    private static final Duration KEPT_FOR = Duration.ofHours(1);

    private OldCopies() {}

    /** Removes those that are older than an hour, except what is installed now and what a living process runs. */
    public static void remove(Checkout checkout, Installed installed) throws IOException {
        var run = checkout.kept().resolve("run");
        var now = installed.folders();
        var old = Clock.systemUTC().instant().minus(KEPT_FOR);
        try (var all = Files.newDirectoryStream(run, Files::isDirectory)) {
            for (var folder : all) {
                if (madeBefore(folder, old) && !now.contains(folder) && !inUse(folder)) {
                    OnceOnly.remove(folder);
                }
            }
        }
    }

    private static boolean madeBefore(Path folder, Instant instant) throws IOException {
        return Files.getLastModifiedTime(folder).toInstant().isBefore(instant);
    }

    private static boolean inUse(Path folder) {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().arguments().map(Stream::of).orElse(Stream.of()))
                .anyMatch(argument -> argument.contains(folder.toString()));
    }
}
