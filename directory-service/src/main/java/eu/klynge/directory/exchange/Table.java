package eu.klynge.directory.exchange;

import eu.klynge.directory.csv.Csv;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table as its header says: which character is between cells, and what is in which column. The columns are those of the
 * export, in any order and case, as many as wanted; {@code about.de} is the text in one language.
 */
final class Table {

    private static final String DELIMITERS = ",;\t|";
    private static final Map<String, Column> BY_NAME = Column.ALL.stream()
            .collect(Collectors.toMap(
                    column -> column.name().toLowerCase(Locale.ROOT),
                    Function.identity(),
                    (one, other) -> one,
                    TreeMap::new));

    private final char delimiter;
    private final List<Column> columns;

    private Table(char delimiter, List<Column> columns) {
        this.delimiter = delimiter;
        this.columns = columns;
    }

    /** Throws {@link FileFault}. */
    static Table of(String header) {
        char delimiter = DELIMITERS
                .chars()
                .mapToObj(c -> (char) c)
                .max((a, b) -> Long.compare(count(header, a), count(header, b)))
                .orElse(',');
        List<Column> columns =
                cells(header, delimiter).stream().map(Table::column).toList();
        List<String> names = columns.stream().map(Column::name).toList();
        if (!names.contains("name") || !names.contains("country")) {
            throw FileFault.noHeader();
        }
        return new Table(delimiter, columns);
    }

    private static long count(String header, char c) {
        return header.chars().filter(each -> each == c).count();
    }

    private static Column column(String header) {
        String name = header.strip();
        Column known = BY_NAME.get(name.toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        if (name.matches("(about|nativeName)\\.[a-z]{2}")) {
            return new Column(name, Column.Kind.TEXT);
        }
        throw FileFault.unknownColumn(name.length() > 60 ? name.substring(0, 60) : name);
    }

    /** The entry that a record says; what a row lacks at its end it does not say. */
    ObjectNode entry(String record) {
        ObjectNode entry = JsonMapper.shared().createObjectNode();
        List<String> cells = cells(record, delimiter);
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            Column column = columns.get(i);
            String cell = Csv.text(cells.get(i));
            column.put(cell, entry);
            if (column.name().equals("id") && !cell.isBlank()) {
                entry.put("id", cell.strip());
            }
        }
        if (entry.at("/region/code").isString()) {
            ((ObjectNode) entry.path("region")).put("nutsVersion", "2021");
        }
        return entry;
    }

    boolean hasTooMany(String record) {
        return cells(record, delimiter).size() > columns.size();
    }

    /** RFC 4180, for a record that is known to be whole. */
    static List<String> cells(String record, char delimiter) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < record.length(); i++) {
            char c = record.charAt(i);
            boolean doubled = quoted && c == '"' && i + 1 < record.length() && record.charAt(i + 1) == '"';
            if (doubled) {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
