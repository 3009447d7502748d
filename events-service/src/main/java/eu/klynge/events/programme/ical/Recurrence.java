package eu.klynge.events.programme.ical;

import eu.klynge.kit.problem.Fault;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;

/**
 * When an entry of a programme happens again. A rule is looked at before it is computed: one without an end, or with more
 * occurrences than an event has days, is never computed at all.
 */
final class Recurrence {

    private static final int MOST = 31;
    private static final Set<String> BY_DAYS = Set.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY");
    private static final Set<String> KNOWN =
            Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "WKST");
    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private final LocalDateTime from;
    private final LocalDateTime to;
    private final ZoneId clock;
    private final List<Fault> faults;

    /**
     * @param from when the event starts
     * @param to when it ends
     * @param faults to which what is wrong is added
     */
    Recurrence(LocalDateTime from, LocalDateTime to, ZoneId clock, List<Fault> faults) {
        this.from = from;
        this.to = to;
        this.clock = clock;
        this.faults = faults;
    }

    /** All starts; the first alone for an entry without a rule, none for one at fault. */
    List<LocalDateTime> of(CalendarEntry entry, LocalDateTime first) {
        boolean exceptional =
                Stream.of("RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID").anyMatch(name -> entry.count(name) > 0);
        if (exceptional || entry.count("RRULE") > 1) {
            return none(
                    "not-supported",
                    "One rule is read, and no exceptions from it; give each date an entry of its own.");
        }
        return entry.count("RRULE") == 0 ? List.of(first) : computed(entry.value("RRULE"), first);
    }

    private List<LocalDateTime> computed(String written, LocalDateTime first) {
        Map<String, String> rule = new LinkedHashMap<>();
        for (String part : written.toUpperCase(Locale.ROOT).split(";")) {
            int sign = part.indexOf('=');
            rule.put(
                    part.substring(0, Math.max(sign, 0)).strip(),
                    part.substring(sign + 1).strip());
        }
        if (!rule.containsKey("COUNT") && !rule.containsKey("UNTIL")) {
            return none("no-end", "The recurrence has no end; say how often (COUNT) or until when (UNTIL).");
        }
        if (!BY_DAYS.contains(rule.getOrDefault("FREQ", "")) || number(rule, "COUNT") > MOST) {
            return none("too-many", "A session recurs by days, and at most %d times.".formatted(MOST));
        }
        if (!KNOWN.containsAll(rule.keySet()) || number(rule, "COUNT") < 1 || number(rule, "INTERVAL") < 1) {
            return none(
                    "not-supported",
                    "Of a recurrence %s are read."
                            .formatted(String.join(", ", KNOWN.stream().sorted().toList())));
        }
        return within(rule, first);
    }

    private List<LocalDateTime> within(Map<String, String> rule, LocalDateTime first) {
        LocalDateTime until = until(rule);
        if (first.isBefore(from) || !first.isBefore(to) || until.toLocalDate().isAfter(to.toLocalDate())) {
            return none("outside-the-event", "The recurrence is not within the event's time.");
        }
        String bare = rule.entrySet().stream()
                .filter(part -> !part.getKey().equals("UNTIL"))
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
        List<LocalDateTime> starts;
        try {
            starts = new Recur<LocalDateTime>(bare)
                    .getDates(first, first, to, MOST + 1).stream()
                            .filter(start -> !start.isAfter(until))
                            .toList();
        } catch (RuntimeException unreadable) {
            return none("wrong-format", "The recurrence cannot be read.");
        }
        return rule.containsKey("COUNT") && starts.size() < number(rule, "COUNT") || starts.isEmpty()
                ? none("outside-the-event", "The recurrence is not within the event's time.")
                : starts;
    }

    /** By the event's clock; its end when the rule counts. */
    private LocalDateTime until(Map<String, String> rule) {
        String until = rule.get("UNTIL");
        if (until == null) {
            return to;
        }
        try {
            return until.endsWith("Z")
                    ? LocalDateTime.parse(until.substring(0, until.length() - 1), BASIC)
                            .atOffset(ZoneOffset.UTC)
                            .atZoneSameInstant(clock)
                            .toLocalDateTime()
                    : LocalDateTime.parse(until.length() == 8 ? until + "T235959" : until, BASIC);
        } catch (DateTimeParseException notATime) {
            return LocalDateTime.MAX;
        }
    }

    /** 1 when it is not said, 0 for what is no number, the largest for one that is too large. */
    private static int number(Map<String, String> rule, String part) {
        String written = rule.getOrDefault(part, "1");
        if (!written.matches("\\d+")) {
            return 0;
        }
        return written.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(written);
    }

    private List<LocalDateTime> none(String code, String message) {
        faults.add(new Fault("/recurrence", code, message));
        return List.of();
    }
}
