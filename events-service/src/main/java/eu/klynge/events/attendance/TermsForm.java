package eu.klynge.events.attendance;

import eu.klynge.events.event.Details;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.problem.Fault;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The terms an organiser writes, read and judged by the event's programme. */
public sealed interface TermsForm {

    /** As many as a {@link GuestList} holds. */
    int MOST_SEATS = 30_000;

    record Sound(Terms terms) implements TermsForm {}

    record Faulty(List<Fault> faults) implements TermsForm {}

    static TermsForm read(JsonNode document, Details event) {
        Form form = Form.of(document);
        Instant opens = time(form, "opens");
        Instant closes = time(form, "closes");
        if (opens != null && closes != null && !closes.isAfter(opens)) {
            form.fault("closes", "ends-before-start", "Registration closes after it opens.");
        }
        Integer hours = form.optionalWholeNumber("offerHours", 0, 720);
        Terms terms = new Terms(
                1,
                opens,
                closes,
                form.optionalWholeNumber("seats", 1, MOST_SEATS),
                parts(form, event),
                form.flag("approval", false),
                form.flag("waitingList", true),
                hours == null ? 48 : hours,
                QuestionForms.questions(form, "questions"));
        form.refuseUnknownFields();
        return form.faults().isEmpty() ? new Sound(terms) : new Faulty(form.faults());
    }

    private static List<Terms.Part> parts(Form form, Details event) {
        List<Terms.Part> parts = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Form day : form.objects("days", 0, 31)) {
            LocalDate date = day.date("date");
            if (day.isSound("date")
                    && (date.isBefore(event.starts().toLocalDate())
                            || date.isAfter(event.ends().toLocalDate()))) {
                day.fault("date", "outside-the-event", "The day is not one of the event's.");
            }
            add(parts, keys, day, "date", "day:" + date);
        }
        for (Form session : form.objects("sessions", 0, 500)) {
            String id = session.text(
                    "id",
                    text -> event.programme().session(text).isPresent(),
                    "unknown-id",
                    "The programme has no such session.");
            add(parts, keys, session, "id", "session:" + id);
        }
        return parts;
    }

    private static void add(List<Terms.Part> parts, Set<String> keys, Form form, String field, String key) {
        Integer seats = form.optionalWholeNumber("seats", 1, MOST_SEATS);
        if (!keys.add(key) && form.isSound(field)) {
            form.fault(field, "not-unique", "This one is there already.");
        }
        parts.add(new Terms.Part(key, seats));
    }

    private static @Nullable Instant time(Form form, String field) {
        String text = form.optionalText(field, 40);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException notATime) {
            form.fault(field, "wrong-format", "A time such as 2027-09-01T08:00:00Z is expected.");
            return null;
        }
    }
}
