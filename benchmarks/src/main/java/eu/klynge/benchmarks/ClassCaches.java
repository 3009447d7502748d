package eu.klynge.benchmarks;

import eu.klynge.benchmarks.machine.ProcessFiles;
import eu.klynge.standalone.launcher.supervision.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A platform's first start after a build is followed by runs in the background that record loaded classes, for faster
 * starts. What is measured meanwhile is measured wrong.
 */
final class ClassCaches {

    private static final List<String> RECORDED =
            List.of("broker", "keycloak", "directory-service", "events-service", "notification-service", "gateway");
    private static final String OPTION = "-XX:AOTCache=";

    private ClassCaches() {}

    /** Whether all that the platform's processes look for is there. */
    static boolean recorded(RunState state) {
        var processes = new ProcessFiles();
        return state.processes().stream()
                .filter(process -> RECORDED.contains(process.name()) && process.pid() != 0)
                .map(process -> cache(processes.commandLine(process.pid())))
                .flatMap(Optional::stream)
                .allMatch(Files::exists);
    }

    /** Empty if the process looks for none. */
    static Optional<Path> cache(List<String> command) {
        return command.stream()
                .filter(argument -> argument.startsWith(OPTION))
                .map(argument -> Path.of(argument.substring(OPTION.length())))
                .findFirst();
    }
}
