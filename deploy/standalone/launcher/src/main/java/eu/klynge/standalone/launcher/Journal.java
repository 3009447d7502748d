package eu.klynge.standalone.launcher;

import eu.klynge.standalone.launcher.data.DataFolder;
import eu.klynge.standalone.launcher.data.OwnerOnlyFile;
import eu.klynge.standalone.launcher.supervision.ProcessStatus;
import eu.klynge.standalone.launcher.supervision.RunState;
import eu.klynge.standalone.launcher.supervision.RunState.Phase;
import java.util.List;

/** Keeps the state file of a run as it is, for the commands that look from outside. */
final class Journal {

    private final DataFolder data;
    private final int offset;
    private Phase phase = Phase.STARTING;
    private String step = "";
    private String failure = "";
    private String culprit = "";
    private List<ProcessStatus> processes = List.of();

    Journal(DataFolder data, int offset) {
        this.data = data;
        this.offset = offset;
    }

    synchronized void processes(List<ProcessStatus> now) {
        processes = now;
        write();
    }

    synchronized void step(String now) {
        step = now;
        write();
    }

    synchronized void ready() {
        phase = Phase.READY;
        step = "";
        write();
    }

    synchronized void failed(String sentence, String process) {
        phase = Phase.FAILED;
        failure = sentence;
        culprit = process;
        write();
    }

    /** Why it stops is not forgotten. */
    synchronized void stopping() {
        if (phase != Phase.FAILED) {
            phase = Phase.STOPPING;
        }
        write();
    }

    private void write() {
        var me = ProcessHandle.current();
        var started = me.info().startInstant().orElse(null);
        var state = new RunState(phase, step, failure, culprit, me.pid(), started, offset, processes);
        OwnerOnlyFile.write(data.stateFile(), state.json());
    }
}
