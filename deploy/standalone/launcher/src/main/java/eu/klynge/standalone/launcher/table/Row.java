package eu.klynge.standalone.launcher.table;

import java.util.Map;
import java.util.Optional;

/** One row by column name; {@code line} counts from 1, the column names being line 1. */
public record Row(long line, Map<String, String> cells) {

    public Row {
        cells = Map.copyOf(cells);
    }

    /** The text of the cell, or empty if the column is not there or the cell is blank. */
    public Optional<String> cell(String column) {
        return Optional.ofNullable(cells.get(column)).filter(text -> !text.isBlank());
    }

    /** The text of a cell that the table promises to have. */
    public String required(String column) {
        return cell(column)
                .orElseThrow(() -> new TableUnreadable("Line " + line + " has nothing in column '" + column + "'."));
    }
}
