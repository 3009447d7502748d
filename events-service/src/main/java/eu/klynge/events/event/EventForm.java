package eu.klynge.events.event;

import eu.klynge.contracts.vocabulary.Vocabularies;
import eu.klynge.contracts.vocabulary.Vocabulary;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.problem.Fault;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an organiser says of an event, read and judged. */
public sealed interface EventForm {

    /** @param details whose organisations are still to be looked up */
    record Sound(Details details) implements EventForm {}

    record Faulty(List<Fault> faults) implements EventForm {}

    int MOST_DAYS = 31;
    Set<String> ONLINE = Set.of("online", "hybrid");

    static EventForm read(JsonNode document) {
        Form form = Form.of(document);
        Details details = details(form);
        form.refuseUnknownFields();
        return form.faults().isEmpty() ? new Sound(details) : new Faulty(form.faults());
    }

    /** The fields of an event; a series has them too. */
    static Details details(Form form) {
        String format = form.code("format", codes(Vocabularies.EVENT_FORMATS), Vocabularies.EVENT_FORMATS);
        ZoneId zone = zone(form);
        LocalDateTime starts = time(form, "starts", zone);
        LocalDateTime ends = time(form, "ends", zone);
        requireOrder(form, starts, ends);
        return new Details(
                form.code("type", codes(Vocabularies.EVENT_TYPES), Vocabularies.EVENT_TYPES),
                titles(form),
                form.texts("summary", codes(Vocabularies.LANGUAGES), 0, 5000),
                format,
                place(form, format),
                onlineAddress(form, format),
                form.optionalWebAddress("website"),
                form.codes("languages", codes(Vocabularies.LANGUAGES), Vocabularies.LANGUAGES, 0, 30),
                form.codes("ecosystems", codes(Vocabularies.INDUSTRIAL_ECOSYSTEMS), "industrial-ecosystems", 0, 14),
                form.codes("audiences", codes(Vocabularies.EVENT_AUDIENCES), Vocabularies.EVENT_AUDIENCES, 0, 10),
                hosts(form),
                slugs(form, "organisers", 20),
                slugs(form, "coOrganisers", 60),
                zone.getId(),
                starts,
                ends,
                form.optionalObject("programme")
                        .map(programme -> ProgrammeForm.read(programme, zone, starts, ends))
                        .orElse(Programme.EMPTY));
    }

    private static Map<String, String> titles(Form form) {
        Map<String, String> titles = form.texts("title", codes(Vocabularies.LANGUAGES), 1, 300);
        // Read on with something: nothing is kept of a form with faults.
        return titles.isEmpty() ? Map.of("en", "") : titles;
    }

    static Predicate<String> codes(String vocabulary) {
        Vocabulary named = Vocabularies.named(vocabulary).orElseThrow();
        return named::contains;
    }

    private static ZoneId zone(Form form) {
        String id = form.text(
                "timeZone",
                text -> ZoneId.getAvailableZoneIds().contains(text),
                "unknown-code",
                "A time zone of the IANA database is expected, such as Europe/Brussels.");
        try {
            return ZoneId.of(id);
        } catch (DateTimeException faulty) {
            return ZoneId.of("UTC");
        }
    }

    /** A time that the zone's clocks show; the epoch for one at fault. */
    static LocalDateTime time(Form form, String field, ZoneId zone) {
        String text = form.text(
                field,
                value -> LocalTimes.parse(value).isPresent(),
                "wrong-format",
                "A local date and time such as 2027-09-29T09:00 is expected.");
        LocalDateTime time = LocalTimes.parse(text).orElse(LocalDateTime.MIN);
        if (form.isSound(field) && (time.getYear() < 1990 || time.getYear() > 2100)) {
            form.fault(field, "out-of-range", "A year from 1990 to 2100.");
        }
        if (form.isSound(field) && !LocalTimes.exists(time, zone)) {
            form.fault(field, "no-such-time", LocalTimes.gap(time, zone));
        }
        return form.isSound(field) ? time : LocalDateTime.of(1970, 1, 1, 0, 0);
    }

    private static void requireOrder(Form form, LocalDateTime starts, LocalDateTime ends) {
        if (form.isSound("starts") && form.isSound("ends")) {
            if (!ends.isAfter(starts)) {
                form.fault("ends", "ends-before-start", "The end comes after the start.");
            } else if (Duration.between(starts, ends).toDays() > MOST_DAYS) {
                form.fault("ends", "too-long", "An event lasts at most %d days.".formatted(MOST_DAYS));
            }
        }
    }

    private static @Nullable Place place(Form form, String format) {
        Place place = form.optionalObject("place")
                .map(each -> new Place(
                        each.optionalText("venue", 200),
                        each.optionalText("street", 200),
                        each.text("city", 120),
                        each.code("country", codes(Vocabularies.COUNTRIES), Vocabularies.COUNTRIES)))
                .orElse(null);
        if (place == null && form.isSound("format") && !format.equals("online")) {
            form.fault("place", "required", "An event that people come to has a place.");
        }
        if (place != null && format.equals("online")) {
            form.fault(
                    "place",
                    "not-expected",
                    "An event that is online alone has no place; hybrid is the word for both.");
        }
        return place;
    }

    private static @Nullable String onlineAddress(Form form, String format) {
        String address = form.optionalWebAddress("onlineAddress");
        if (address != null && form.isSound("format") && !ONLINE.contains(format)) {
            form.fault("onlineAddress", "not-expected", "Only online and hybrid events are joined online.");
        }
        return address;
    }

    private static List<String> hosts(Form form) {
        return form.objects("hosts", 0, 20).stream()
                .map(host -> host.text("name", 200))
                .toList();
    }

    private static List<Organisation> slugs(Form form, String field, int most) {
        List<Organisation> organisations = new ArrayList<>();
        form.codes(field, slug -> slug.matches("[a-z0-9-]{1,80}"), "slugs of clusters", 0, most)
                .forEach(slug -> organisations.add(Organisation.named(slug)));
        return organisations;
    }
}
