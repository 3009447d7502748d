package eu.klynge.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The outcome of one benchmark.
 *
 * @param question what was asked
 * @param notes sentences on how it was measured and what to make of it
 */
public record Section(String name, String question, List<Figure> figures, List<String> notes) {

    private static final List<String> HEADINGS = List.of("figure", "unit", "Klynge", "peer", "ratio", "samples");

    public Section {
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
    }

    /** With more notes. */
    public Section noting(List<String> more) {
        var all = new ArrayList<>(notes);
        all.addAll(more);
        return new Section(name, question, figures, all);
    }

    /** For RESULTS.md: a heading, the question, a table, the notes. */
    public String markdown() {
        var lines = new ArrayList<String>();
        lines.add("## " + name);
        lines.add("");
        lines.add(question);
        lines.add("");
        lines.add("| " + String.join(" | ", HEADINGS) + " |");
        lines.add("|---|---|--:|--:|--:|--:|");
        figures.forEach(figure -> lines.add("| " + String.join(" | ", cells(figure)) + " |"));
        lines.add("");
        notes.forEach(note -> lines.add("- " + note));
        return String.join("\n", lines) + "\n";
    }

    /** For a terminal: the same with columns of one width. */
    public String text() {
        var table = new ArrayList<List<String>>();
        table.add(HEADINGS);
        figures.forEach(figure -> table.add(cells(figure)));
        var lines = new ArrayList<String>(List.of("", name + ": " + question));
        table.forEach(row -> lines.add("  " + aligned(row, table)));
        notes.forEach(note -> lines.add("  " + note));
        return String.join("\n", lines);
    }

    private static String aligned(List<String> row, List<List<String>> table) {
        var line = new StringBuilder();
        for (var column = 0; column < row.size(); column++) {
            var at = column;
            var width =
                    table.stream().mapToInt(each -> each.get(at).length()).max().orElse(1);
            var format = column < 2 ? "%-" + width + "s  " : "%" + width + "s  ";
            line.append(format.formatted(row.get(column)));
        }
        return line.toString().stripTrailing();
    }

    private static List<String> cells(Figure figure) {
        return List.of(
                figure.what(),
                figure.unit(),
                number(figure.ours()),
                number(figure.theirs()) + " (" + figure.peer() + ")",
                number(figure.ratio()),
                Long.toString(figure.samples()));
    }

    /** Three digits that count. */
    static String number(double value) {
        var digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
