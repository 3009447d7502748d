package eu.klynge.events.series;

import eu.klynge.events.event.Details;
import eu.klynge.events.event.EventForm;
import eu.klynge.events.event.LocalTimes;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.problem.Fault;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A series as an organiser writes it: the fields of its first event, without a programme, and {@code recurrence} with {@code
 * every}, {@code interval} and an end, which is {@code times} or {@code until}.
 */
public sealed interface SeriesForm {

    int MOST_EVENTS = 200;

    /** @param starts the first event's start among them */
    record Sound(Details details, List<LocalDateTime> starts) implements SeriesForm {}

    record Faulty(List<Fault> faults) implements SeriesForm {}

    Map<String, ChronoUnit> UNITS =
            Map.of("day", ChronoUnit.DAYS, "week", ChronoUnit.WEEKS, "month", ChronoUnit.MONTHS);

    static SeriesForm read(JsonNode document) {
        Form form = Form.of(document);
        Details details = EventForm.details(form);
        if (document.hasNonNull("programme")) {
            form.fault("programme", "not-expected", "A series has no programme; give one to each of its events.");
        }
        List<LocalDateTime> starts = starts(form, form.object("recurrence"), details);
        form.refuseUnknownFields();
        return form.faults().isEmpty() ? new Sound(details, starts) : new Faulty(form.faults());
    }

    private static List<LocalDateTime> starts(Form form, Form recurrence, Details details) {
        String every =
                recurrence.text("every", UNITS::containsKey, "unknown-code", "One of day, week and month is expected.");
        int interval = recurrence.wholeNumber("interval", 1, 52);
        Integer times = recurrence.optionalWholeNumber("times", 1, MOST_EVENTS);
        LocalDate until = until(recurrence);
        if (!form.faults().isEmpty()) {
            return List.of();
        }
        if (times == null && until == null) {
            form.fault("recurrence", "no-end", "A series ends: after a number of times, or on a date.");
            return List.of();
        }
        // From the first date each time: a month from 31 January ends early, and the next does not inherit that.
        IntFunction<LocalDateTime> nth =
                n -> details.starts().plus((long) n * interval, UNITS.getOrDefault(every, ChronoUnit.WEEKS));
        List<LocalDateTime> starts = new ArrayList<>();
        for (int n = 0; starts.size() <= MOST_EVENTS && !isOver(n, nth.apply(n), times, until); n++) {
            starts.add(nth.apply(n));
        }
        if (starts.size() > MOST_EVENTS) {
            form.fault("recurrence", "too-many", "A series has at most %d events.".formatted(MOST_EVENTS));
        }
        requireTimes(form, starts, details);
        return starts;
    }

    private static @Nullable LocalDate until(Form recurrence) {
        String text = recurrence.optionalText("until", 40);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            recurrence.fault("until", "wrong-format", "A date such as 2027-12-31 is expected.");
            return null;
        }
    }

    private static boolean isOver(int n, LocalDateTime start, @Nullable Integer times, @Nullable LocalDate until) {
        return times != null && n >= times
                || until != null && start.toLocalDate().isAfter(until);
    }

    /** No clock may leave out the start or the end of one of them. */
    private static void requireTimes(Form form, List<LocalDateTime> starts, Details details) {
        for (LocalDateTime start : starts) {
            LocalDateTime end = start.plus(java.time.Duration.between(details.starts(), details.ends()));
            for (LocalDateTime time : List.of(start, end)) {
                if (!LocalTimes.exists(time, details.zone())) {
                    form.fault(
                            "recurrence",
                            "no-such-time",
                            "On %s: %s".formatted(time.toLocalDate(), LocalTimes.gap(time, details.zone())));
                }
            }
        }
    }
}
