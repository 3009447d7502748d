package eu.klynge.events.programme.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import eu.klynge.events.event.Event;
import eu.klynge.events.programme.Format;
import eu.klynge.events.programme.ProgrammeFile;
import eu.klynge.events.programme.Row;
import eu.klynge.events.programme.UnreadableFile;
import eu.klynge.kit.problem.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table with a session a line. Its header names the columns, in any order: title, starts and ends, and as wanted id, summary,
 * kind, track, room, audiences and speakers, the last two with semicolons in between. Nobody has agreed to be named by being in
 * a table.
 */
@Component
final class CsvProgramme implements ProgrammeFile {

    private static final Set<String> NEEDED = Set.of("title", "starts", "ends");
    private static final Set<String> COLUMNS =
            Set.of("id", "title", "summary", "kind", "starts", "ends", "track", "room", "audiences", "speakers");
    private static final Pattern SPACED_TIME = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d(:\\d\\d)?)");

    @Override
    public Format format() {
        return Format.CSV;
    }

    @Override
    public List<Row> read(String text, Event event) {
        var reader = CsvReader.builder()
                .fieldSeparator(separator(text.lines().findFirst().orElse("")))
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text);
        try {
            return rows(reader.iterator());
        } catch (CsvParseException failed) {
            throw new UnreadableFile(
                    "no-table",
                    "The table cannot be read on; a quotation mark may not be closed. " + failed.getMessage());
        }
    }

    private static char separator(String header) {
        return Stream.of(',', ';', '\t', '|')
                .max(Comparator.comparingLong(
                        each -> header.chars().filter(c -> c == each).count()))
                .orElse(',');
    }

    private static List<Row> rows(Iterator<CsvRecord> records) {
        if (!records.hasNext()) {
            return List.of();
        }
        List<String> columns = records.next().getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        requireKnown(columns);
        List<Row> rows = new ArrayList<>();
        while (records.hasNext()) {
            if (rows.size() == MOST_ENTRIES) {
                throw UnreadableFile.tooLong();
            }
            rows.add(row(records.next(), columns));
        }
        return rows;
    }

    private static void requireKnown(List<String> columns) {
        for (String column : columns) {
            if (!COLUMNS.contains(column)) {
                throw new UnreadableFile(
                        "unknown-column",
                        "There is no column %s.".formatted(column.length() > 60 ? column.substring(0, 60) : column));
            }
        }
        if (!columns.containsAll(NEEDED) || columns.stream().distinct().count() < columns.size()) {
            throw new UnreadableFile(
                    "no-header", "The first line must name the columns, each once, title, starts and ends among them.");
        }
    }

    private static Row row(CsvRecord line, List<String> columns) {
        ObjectNode session = JsonMapper.shared().createObjectNode();
        for (int i = 0; i < Math.min(line.getFieldCount(), columns.size()); i++) {
            put(session, columns.get(i), line.getField(i).strip());
        }
        List<Fault> faults = line.getFieldCount() <= columns.size()
                ? List.of()
                : List.of(new Fault("", "too-many-cells", "The line has more cells than there are columns."));
        return new Row(
                (int) line.getStartingLineNumber(),
                session.path("title").asString(""),
                faults.isEmpty() ? List.of(session) : List.of(),
                faults);
    }

    private static void put(ObjectNode session, String column, String cell) {
        if (cell.isEmpty()) {
            return;
        }
        switch (column) {
            case "audiences" -> {
                ArrayNode codes = session.putArray(column);
                parts(cell).forEach(codes::add);
            }
            case "speakers" -> {
                ArrayNode speakers = session.putArray(column);
                parts(cell)
                        .forEach(name -> speakers.addObject().put("name", name).put("agreed", false));
            }
            case "starts", "ends" ->
                session.put(column, SPACED_TIME.matcher(cell).replaceFirst("$1T$2"));
            default -> session.put(column, cell);
        }
    }

    private static Stream<String> parts(String cell) {
        return Stream.of(cell.split(";")).map(String::strip).filter(part -> !part.isEmpty());
    }
}
