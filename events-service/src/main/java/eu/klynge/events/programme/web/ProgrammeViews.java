package eu.klynge.events.programme.web;

import eu.klynge.events.event.Change;
import eu.klynge.events.programme.ProgrammeImport.Judged;
import eu.klynge.events.programme.Report;
import eu.klynge.kit.problem.Fault;
import java.util.List;

/** What the interface says of files. */
final class ProgrammeViews {

    private ProgrammeViews() {}

    /**
     * @param faults of the file as a whole
     * @param changes sentences, in English; empty unless everything is sound
     */
    record ProgrammeReport(
            int sound, int faulty, int leftOut, List<Fault> faults, List<String> changes, List<ProgrammeRow> rows) {

        static ProgrammeReport of(Judged judged) {
            List<ProgrammeRow> rows =
                    judged.report().rows().stream().map(ProgrammeRow::of).toList();
            return new ProgrammeReport(
                    count(rows, "sound"),
                    count(rows, "faulty"),
                    count(rows, "left-out"),
                    judged.report().faults(),
                    judged.changes().stream().map(Change::sentence).toList(),
                    rows);
        }

        private static int count(List<ProgrammeRow> rows, String outcome) {
            return (int)
                    rows.stream().filter(row -> row.outcome().equals(outcome)).count();
        }
    }

    /**
     * @param row the line of a table; the place among the entries of a calendar
     * @param outcome sound, faulty or left-out
     * @param sessions ids of what it becomes
     * @param faults pointers into the session
     */
    record ProgrammeRow(int row, String title, String outcome, List<String> sessions, List<Fault> faults) {

        static ProgrammeRow of(Report.Entry entry) {
            return new ProgrammeRow(entry.row(), entry.title(), entry.outcome(), entry.sessions(), entry.faults());
        }
    }
}
