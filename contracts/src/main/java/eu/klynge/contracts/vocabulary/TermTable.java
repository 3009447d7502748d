package eu.klynge.contracts.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads tab-separated terms: a heading {@code code parent <language>…}, then a line a term. An empty parent is none, an
 * empty label is left out.
 */
final class TermTable {

    private static final int FIRST_LABEL = 2;

    private TermTable() {}

    static List<Term> parse(String text) {
        List<String> lines = text.lines().toList();
        String[] heading = lines.getFirst().split("\t", -1);
        return lines.stream().skip(1).map(line -> term(heading, line)).toList();
    }

    private static Term term(String[] heading, String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != heading.length) {
            throw new IllegalArgumentException("expected " + heading.length + " cells: " + line);
        }
        Map<String, String> labels = new LinkedHashMap<>();
        for (int cell = FIRST_LABEL; cell < cells.length; cell++) {
            if (!cells[cell].isEmpty()) {
                labels.put(heading[cell], cells[cell]);
            }
        }
        return new Term(cells[0], labels, cells[1].isEmpty() ? null : cells[1]);
    }
}
