package eu.klynge.standalone.launcher.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.FieldModifiers;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of a delimited text whose first line names the columns. */
public record Table(List<String> columns, List<Row> rows) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** @throws TableUnreadable if the quotes do not match, or there is no line of column names */
    public static Table parse(byte[] bytes) {
        var text = decode(bytes);
        var header = text.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElseThrow(() -> new TableUnreadable("There is nothing in it."));
        var handler = NamedCsvRecordHandler.builder()
                .fieldModifier(FieldModifiers.TRIM)
                .build();
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator(header))
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(handler, text)) {
            var rows = reader.stream()
                    .map(line -> new Row(line.getStartingLineNumber(), line.getFieldsAsMap()))
                    .toList();
            return new Table(columns(header), rows);
        } catch (CsvParseException | IllegalStateException e) {
            throw new TableUnreadable("It cannot be read: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table in a resource beside {@code owner}, which is part of the product and so must be there. */
    public static Table resource(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + name + " beside " + owner.getName());
            }
            return parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> columns(String header) {
        return CsvReader.builder()
                .fieldSeparator(separator(header))
                .ofSingleCsvRecord(header)
                .getFields();
    }

    private static char separator(String header) {
        var best = ',';
        for (char candidate : new char[] {'\t', ';', ','}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static String decode(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WINDOWS);
        }
    }
}
