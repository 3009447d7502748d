package eu.klynge.events.programme;

import eu.klynge.events.event.Programme;
import eu.klynge.kit.problem.Fault;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of a file.
 *
 * @param faults of the file as a whole
 * @param programme that the event would have; worth something only when {@link #isSound}
 */
public record Report(List<Entry> rows, List<Fault> faults, Programme programme) {

    public Report {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /**
     * @param row as in {@link Row#number}
     * @param sessions ids of what it becomes; empty for what is left out
     * @param faults pointers into the session: {@code /ends}
     */
    public record Entry(int row, String title, List<String> sessions, List<Fault> faults) {

        public Entry {
            sessions = List.copyOf(sessions);
            faults = List.copyOf(faults);
        }

        /** sound, faulty or left-out. */
        public String outcome() {
            if (!faults.isEmpty()) {
                return "faulty";
            }
            return sessions.isEmpty() ? "left-out" : "sound";
        }
    }

    public boolean isSound() {
        return faults.isEmpty() && rows.stream().allMatch(row -> row.faults().isEmpty());
    }

    /** Those of the file and of all rows, whose pointers begin with the row: {@code /rows/7/ends}. */
    public List<Fault> allFaults() {
        List<Fault> all = new ArrayList<>(faults);
        rows.forEach(row -> row.faults().stream()
                .map(fault -> new Fault("/rows/" + row.row() + fault.pointer(), fault.code(), fault.message()))
                .forEach(all::add));
        return List.copyOf(all);
    }
}
