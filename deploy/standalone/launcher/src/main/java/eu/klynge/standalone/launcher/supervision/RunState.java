package eu.klynge.standalone.launcher.supervision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a supervisor tells other processes through a file.
 *
 * @param step what is being done beside starting processes, or empty
 * @param failure the sentence for the person who waits, when the phase is FAILED
 * @param culprit the process whose log says more, or empty
 * @param supervisorStarted as the system says; with the pid it names a process beyond doubt
 */
public record RunState(
        Phase phase,
        String step,
        String failure,
        String culprit,
        long supervisor,
        @Nullable Instant supervisorStarted,
        int portOffset,
        List<ProcessStatus> processes) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How far the platform is. */
    public enum Phase {
        STARTING,
        READY,
        FAILED,
        STOPPING
    }

    /** Empty if there is none, or none that can be read. */
    public static Optional<RunState> in(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file, RunState.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** The supervisor that wrote this, if it lives. */
    public Optional<ProcessHandle> living() {
        return ProcessHandle.of(supervisor)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> supervisorStarted == null
                        || handle.info()
                                .startInstant()
                                .map(supervisorStarted::equals)
                                .orElse(true));
    }

    public Optional<ProcessStatus> process(String name) {
        return processes.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    public boolean isUp() {
        return phase == Phase.READY
                && living().isPresent()
                && processes.stream().allMatch(ProcessStatus::isReady);
    }
}
