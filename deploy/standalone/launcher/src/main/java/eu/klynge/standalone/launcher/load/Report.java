package eu.klynge.standalone.launcher.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What became of each row, in the order of the rows. */
record Report(String source, List<Outcome> outcomes) {

    Report {
        outcomes = outcomes.stream()
                .sorted(Comparator.comparingLong(outcome -> outcome.entry().line()))
                .toList();
    }

    boolean anyRefused() {
        return count(Outcome.Refused.class) > 0;
    }

    /** One line a row, and one a fault beneath it. */
    List<String> rows() {
        return outcomes.stream().flatMap(Report::row).toList();
    }

    /** The rows that are refused, alone. */
    List<String> refusedRows() {
        return outcomes.stream()
                .filter(Outcome.Refused.class::isInstance)
                .flatMap(Report::row)
                .toList();
    }

    List<String> summary() {
        var lines = new ArrayList<String>();
        lines.add(source + ": " + outcomes.size() + " rows, " + count(Outcome.Loaded.class) + " loaded, "
                + count(Outcome.AlreadyLoaded.class) + " already there, " + count(Outcome.Refused.class) + " refused.");
        var completed = outcomes.stream()
                .filter(outcome -> !madeUp(outcome.entry()).isEmpty())
                .count();
        if (completed > 0) {
            lines.add(completed + " rows lack what admission asks for; made-up demo values stand in.");
        }
        return lines;
    }

    private long count(Class<? extends Outcome> kind) {
        return outcomes.stream().filter(kind::isInstance).count();
    }

    private static Stream<String> row(Outcome outcome) {
        var entry = outcome.entry();
        var start = "line " + entry.line() + "  ";
        return switch (outcome) {
            case Outcome.Loaded loaded -> Stream.of(start + "loaded         " + loaded.slug() + demoValues(entry));
            case Outcome.AlreadyLoaded there ->
                Stream.of(start + "already there  " + there.entry().label() + demoValues(entry));
            case Outcome.Refused refused ->
                Stream.concat(
                        Stream.of(start + "refused        " + entry.label()),
                        refused.faults().stream().map(fault -> "    " + text(fault)));
        };
    }

    private static String text(Fault fault) {
        return (fault.pointer().isEmpty() ? "" : fault.pointer() + "  ") + fault.code() + "  " + fault.message();
    }

    private static String demoValues(Entry entry) {
        var fields = madeUp(entry);
        return fields.isEmpty() ? "" : "  (demo values: " + String.join(", ", fields) + ")";
    }

    private static List<String> madeUp(Entry entry) {
        return entry instanceof Entry.Ready ready ? ready.madeUp() : List.of();
    }
}
