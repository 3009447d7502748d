package eu.klynge.events.programme.ical;

import com.ibm.icu.util.TimeZone;
import eu.klynge.events.event.LocalTimes;
import eu.klynge.events.programme.ical.CalendarEntry.Line;
import eu.klynge.kit.problem.Fault;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times of entries by the event's clock, whatever clock they are written by. */
final class EntryTimes {

    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss").withResolverStyle(ResolverStyle.STRICT);

    private final ZoneId clock;
    private final List<Fault> faults;

    /** @param faults to which what is wrong is added */
    EntryTimes(ZoneId clock, List<Fault> faults) {
        this.clock = clock;
        this.faults = faults;
    }

    Optional<LocalDateTime> starts(CalendarEntry entry) {
        Optional<Line> line = entry.line("DTSTART");
        if (line.isEmpty()) {
            faults.add(new Fault("/starts", "required", "The entry does not say when it begins."));
        }
        return line.flatMap(each -> time(each, "/starts"));
    }

    /** The end that is written, or the start and how long it lasts. */
    Optional<LocalDateTime> ends(CalendarEntry entry, LocalDateTime starts) {
        Optional<Line> line = entry.line("DTEND");
        if (line.isPresent()) {
            return time(line.get(), "/ends");
        }
        try {
            return Optional.of(starts.plus(Duration.parse(entry.value("DURATION"))));
        } catch (DateTimeException | ArithmeticException none) {
            faults.add(new Fault(
                    "/ends", "required", "The entry does not say when it ends, nor how long it lasts, such as PT90M."));
            return Optional.empty();
        }
    }

    private Optional<LocalDateTime> time(Line line, String pointer) {
        String value = line.value().strip();
        if (value.matches("\\d{8}")) {
            faults.add(new Fault(
                    pointer, "no-time", "A whole day is no session; say at what time it begins and at what it ends."));
            return Optional.empty();
        }
        boolean universal = value.endsWith("Z");
        ZoneId zone = universal ? ZoneOffset.UTC : zone(line, pointer);
        return zone == null
                ? Optional.empty()
                : time(universal ? value.substring(0, value.length() - 1) : value, zone, pointer);
    }

    private Optional<LocalDateTime> time(String value, ZoneId zone, String pointer) {
        try {
            LocalDateTime time = LocalDateTime.parse(value, BASIC);
            if (!LocalTimes.exists(time, zone)) {
                faults.add(new Fault(pointer, "no-such-time", LocalTimes.gap(time, zone)));
                return Optional.empty();
            }
            return Optional.of(
                    zone.equals(clock)
                            ? time
                            : LocalTimes.instant(time, zone).atZone(clock).toLocalDateTime());
        } catch (DateTimeException notATime) {
            faults.add(new Fault(pointer, "wrong-format", "A time such as 20270929T090000 is expected."));
            return Optional.empty();
        }
    }

    /** The event's own for a time that has none. */
    private @Nullable ZoneId zone(Line line, String pointer) {
        String id = line.parameters().getOrDefault("TZID", "").replace("\"", "").strip();
        // Some programs write whose list it is before it: /example.org/20270101/Europe/Brussels.
        String known = id.startsWith("/") ? id.replaceFirst("^.*/(?=[A-Za-z_]+/[A-Za-z_]+$)", "") : id;
        if (known.isEmpty()) {
            return clock;
        }
        String zone = ZoneId.getAvailableZoneIds().contains(known) ? known : ofWindows(known);
        if (zone == null) {
            faults.add(new Fault(
                    pointer,
                    "unknown-code",
                    "A time zone of the IANA database or of Windows is expected, such as Europe/Brussels, and not %s."
                            .formatted(known.length() > 60 ? known.substring(0, 60) : known)));
            return null;
        }
        return ZoneId.of(zone);
    }

    /** Outlook writes zones as Windows names them, such as Romance Standard Time; the CLDR says which ones they are. */
    private static @Nullable String ofWindows(String name) {
        return TimeZone.getIDForWindowsID(name, "001");
    }
}
