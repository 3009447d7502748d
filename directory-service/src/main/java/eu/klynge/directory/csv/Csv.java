package eu.klynge.directory.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/** Rows of RFC 4180, of which no spreadsheet takes a cell for a formula. */
public final class Csv {

    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE]-?\\d+)?");

    /** Where the comma stands in numbers, spreadsheets part cells at semicolons. */
    private static final QuoteStrategy AT_SEMICOLONS = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            return value.indexOf(';') >= 0;
        }
    };

    private static final CsvWriter.CsvWriterBuilder ROWS = CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .quoteStrategy(AT_SEMICOLONS)
            .bufferSize(0);

    private Csv() {}

    /** One row with its line's end; a text that would be computed has an apostrophe before it. */
    public static String row(List<String> cells) {
        var text = new StringWriter();
        try (CsvWriter csv = ROWS.build(text)) {
            csv.writeRecord(cells.stream().map(Csv::inert).toList());
        } catch (IOException neverOfAString) {
            throw new UncheckedIOException(neverOfAString);
        }
        return text.toString();
    }

    /** What a cell says: without the apostrophe that {@link #row} puts before it. */
    public static String text(String cell) {
        boolean neutralised = cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0;
        return neutralised ? cell.substring(1) : cell;
    }

    private static String inert(String text) {
        boolean formula = !text.isEmpty()
                && FORMULA.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
        return formula ? "'" + text : text;
    }
}
