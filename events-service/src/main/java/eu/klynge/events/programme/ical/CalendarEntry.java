package eu.klynge.events.programme.ical;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A VEVENT as its lines say it. */
final class CalendarEntry {

    /** @param value as written, still escaped */
    record Line(String name, Map<String, String> parameters, String value) {}

    private final List<Line> lines = new ArrayList<>();

    void add(Line line) {
        lines.add(line);
    }

    Optional<Line> line(String name) {
        return lines.stream().filter(line -> line.name().equals(name)).findFirst();
    }

    long count(String name) {
        return lines.stream().filter(line -> line.name().equals(name)).count();
    }

    /** Empty when there is none. */
    String value(String name) {
        return line(name).map(Line::value).map(String::strip).orElse("");
    }

    /** What people read: RFC 5545's escapes undone, without tabs and carriage returns. */
    String text(String name) {
        String value = value(name);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                i++;
                char escaped = value.charAt(i);
                text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
            } else {
                text.append(c == '\t' ? ' ' : c);
            }
        }
        return text.toString().replace("\r", "").strip();
    }
}
