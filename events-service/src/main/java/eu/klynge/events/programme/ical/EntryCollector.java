package eu.klynge.events.programme.ical;

import eu.klynge.events.programme.ProgrammeFile;
import eu.klynge.events.programme.UnreadableFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.ContentHandler;
import org.jspecify.annotations.Nullable;

/** Keeps the VEVENTs that the parser comes across as they are written, and nothing else of the file. */
final class EntryCollector implements ContentHandler {

    private static final String ENTRY = "VEVENT";

    private final List<CalendarEntry> entries = new ArrayList<>();
    private final Deque<String> components = new ArrayDeque<>();
    private String property = "";
    private Map<String, String> parameters = new HashMap<>();
    private @Nullable String value;

    List<CalendarEntry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public void startCalendar() {}

    @Override
    public void endCalendar() {}

    @Override
    public void startComponent(String name) {
        components.push(name.toUpperCase(Locale.ROOT));
        if (isEntry()) {
            if (entries.size() == ProgrammeFile.MOST_ENTRIES) {
                throw UnreadableFile.tooLong();
            }
            entries.add(new CalendarEntry());
        }
    }

    @Override
    public void endComponent(String name) {
        components.poll();
    }

    @Override
    public void startProperty(String name) {
        property = name.toUpperCase(Locale.ROOT);
        parameters = new HashMap<>();
        value = null;
    }

    @Override
    public void parameter(String name, String given) {
        parameters.put(name.toUpperCase(Locale.ROOT), given);
    }

    @Override
    public void propertyValue(String given) {
        value = given;
    }

    @Override
    public void endProperty(String name) {
        if (isEntry() && value != null) {
            entries.getLast().add(new CalendarEntry.Line(property, parameters, value));
        }
    }

    /** Not the alarms inside of one. */
    private boolean isEntry() {
        return components.size() == 1 && ENTRY.equals(components.peek());
    }
}
