package eu.klynge.standalone.launcher;

import eu.klynge.standalone.launcher.data.DataFolder;
import eu.klynge.standalone.launcher.supervision.RunState;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which platform is meant. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The platform's data folder (default: data/ beside the script).")
    private Path path = Path.of("data");

    DataFolder folder() {
        return new DataFolder(path);
    }

    /** @throws Refused if none was started there */
    RunState state() {
        return RunState.in(folder().stateFile())
                .orElseThrow(
                        () -> new Refused("No platform runs on " + folder().root() + ". Start it with ./klynge up."));
    }
}
