package eu.klynge.events.programme.ical;

import com.github.f4b6a3.uuid.UuidCreator;
import eu.klynge.events.event.Details;
import eu.klynge.events.event.Event;
import eu.klynge.events.programme.Format;
import eu.klynge.events.programme.ProgrammeFile;
import eu.klynge.events.programme.Row;
import eu.klynge.events.programme.UnreadableFile;
import eu.klynge.kit.problem.Fault;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A calendar with a session an entry: SUMMARY is its title, DESCRIPTION its summary, LOCATION its room and the first of CATEGORIES
 * its kind. Who was invited is nobody's business here and is not read. Entries that are cancelled, and the event's own in a
 * calendar of ours, are left out.
 */
@Component
final class IcalProgramme implements ProgrammeFile {

    private static final int BUFFER = 8192;
    private static final int LONGEST_ID = 36;

    @Override
    public Format format() {
        return Format.ICALENDAR;
    }

    @Override
    public List<Row> read(String text, Event event) {
        List<CalendarEntry> entries = entries(text);
        List<Row> rows = new ArrayList<>();
        for (CalendarEntry entry : entries) {
            rows.add(row(rows.size() + 1, entry, event));
        }
        return rows;
    }

    private static List<CalendarEntry> entries(String text) {
        EntryCollector collector = new EntryCollector();
        String lines = text.strip().replaceAll("\r?\n", "\r\n") + "\r\n";
        try (UnfoldingReader reader = new UnfoldingReader(new StringReader(lines), BUFFER, true)) {
            new CalendarParserImpl().parse(reader, collector);
        } catch (ParserException failed) {
            if (failed.getCause() instanceof UnreadableFile unreadable) {
                throw unreadable;
            }
            throw new UnreadableFile(
                    "no-calendar", "This is no iCalendar file from line %d on.".formatted(failed.getLineNo()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return collector.entries();
    }

    private static Row row(int number, CalendarEntry entry, Event event) {
        String title = entry.text("SUMMARY").replace('\n', ' ');
        String uid = entry.value("UID");
        if (entry.value("STATUS").equalsIgnoreCase("CANCELLED") || uid.equals(event.id() + "@klynge")) {
            return new Row(number, title, List.of(), List.of());
        }
        Details details = event.details();
        List<Fault> faults = new ArrayList<>();
        EntryTimes times = new EntryTimes(details.zone(), faults);
        Recurrence recurrence = new Recurrence(details.starts(), details.ends(), details.zone(), faults);
        List<ObjectNode> sessions = times.starts(entry)
                .flatMap(starts -> times.ends(entry, starts)
                        .map(ends -> sessions(entry, id(uid, event), starts, ends, recurrence.of(entry, starts))))
                .orElse(List.of());
        return new Row(number, title, faults.isEmpty() ? sessions : List.of(), faults);
    }

    private static List<ObjectNode> sessions(
            CalendarEntry entry, String id, LocalDateTime first, LocalDateTime ends, List<LocalDateTime> starts) {
        Duration length = Duration.between(first, ends);
        List<ObjectNode> sessions = new ArrayList<>();
        for (LocalDateTime start : starts) {
            ObjectNode session = JsonMapper.shared().createObjectNode();
            put(session, "id", starts.size() == 1 || id.isEmpty() ? id : id + "-" + (sessions.size() + 1));
            put(session, "title", entry.text("SUMMARY").replace('\n', ' '));
            put(session, "summary", entry.text("DESCRIPTION"));
            put(session, "kind", entry.text("CATEGORIES").split(",", 2)[0]);
            put(session, "room", entry.text("LOCATION").lines().findFirst().orElse(""));
            put(session, "starts", start.toString());
            put(session, "ends", start.plus(length).toString());
            sessions.add(session);
        }
        return sessions;
    }

    private static void put(ObjectNode session, String field, String text) {
        if (!text.isBlank()) {
            session.put(field, text.strip());
        }
    }

    /** The same whenever the file comes again, and a session's own in a calendar of ours; empty for an entry without a UID. */
    private static String id(String uid, Event event) {
        if (uid.isEmpty()) {
            return "";
        }
        String own = uid.startsWith(event.id() + ".") ? uid.substring(event.id().length() + 1) : uid;
        int at = own.indexOf('@');
        String local = at < 0 ? own : own.substring(0, at);
        return local.matches("[A-Za-z0-9-]{1," + LONGEST_ID + "}")
                ? local
                : UuidCreator.getNameBasedSha1(uid).toString();
    }
}
