package eu.klynge.standalone.launcher;

import eu.klynge.standalone.launcher.data.DataFolder;
import eu.klynge.standalone.launcher.supervision.Ending;
import eu.klynge.standalone.launcher.supervision.ProcessStatus;
import eu.klynge.standalone.launcher.supervision.RunState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/** Ends everything that was started for a data folder, also what a killed supervisor left behind. */
final class Stopping {

    /** The supervisor gives its processes fifteen seconds, twice. */
    private static final Duration SUPERVISOR_GRACE = Duration.ofSeconds(45);

    private static final Duration ORPHAN_GRACE = Duration.ofSeconds(10);

    private Stopping() {}

    /** Returns how many processes were ended, the supervisor and its processes together. */
    static int everythingOf(DataFolder data) {
        var state = RunState.in(data.stateFile());
        var found = living(data, state.map(RunState::processes).orElse(List.of()));
        var supervisor = state.flatMap(RunState::living);
        supervisor.ifPresent(process -> Ending.end(process, SUPERVISOR_GRACE));
        found.addAll(living(data, List.of()));
        Ending.endAll(found.stream().filter(ProcessHandle::isAlive).toList(), ORPHAN_GRACE);
        try {
            Files.deleteIfExists(data.platformFile());
            Files.deleteIfExists(data.stateFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + data.platformFile() + ".", e);
        }
        return found.size();
    }

    private static LinkedHashSet<ProcessHandle> living(DataFolder data, List<ProcessStatus> recorded) {
        var found = new LinkedHashSet<>(Ending.marked(data.mark()));
        recorded.stream().map(ProcessStatus::alive).filter(Objects::nonNull).forEach(found::add);
        return found;
    }
}
