package eu.klynge.standalone.launcher.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One process as its supervisor last saw it.
 *
 * @param pid 0 while it has none
 * @param started of the process with this pid, as the system says; with the pid it names a process beyond doubt
 * @param since when it came into this state
 * @param restarts how often it was started again
 */
public record ProcessStatus(
        String name, State state, long pid, @Nullable Instant started, Instant since, int restarts, String address) {

    /** The life of a supervised process. */
    public enum State {
        WAITING,
        STARTING,
        READY,
        ENDED,
        FAILING,
        STOPPED
    }

    static ProcessStatus waiting(Program program, Instant now) {
        return new ProcessStatus(program.name(), State.WAITING, 0, null, now, 0, program.address());
    }

    ProcessStatus starting(ProcessHandle process, Instant now) {
        var again = state == State.WAITING ? 0 : 1;
        var begun = process.info().startInstant().orElse(null);
        return new ProcessStatus(name, State.STARTING, process.pid(), begun, now, restarts + again, address);
    }

    ProcessStatus ready(Instant now) {
        return new ProcessStatus(name, State.READY, pid, started, now, restarts, address);
    }

    ProcessStatus without(State reason, Instant now) {
        return new ProcessStatus(name, reason, 0, null, now, restarts, address);
    }

    public boolean isReady() {
        return state == State.READY;
    }

    /** The living process this speaks of, or null if it is gone or its pid belongs to another one now. */
    public @Nullable ProcessHandle alive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> started == null
                        || handle.info().startInstant().map(started::equals).orElse(true))
                .orElse(null);
    }
}
