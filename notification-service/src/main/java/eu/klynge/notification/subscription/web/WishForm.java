package eu.klynge.notification.subscription.web;

import eu.klynge.contracts.vocabulary.Vocabularies;
import eu.klynge.kit.form.Form;
import eu.klynge.notification.subscription.Happening;
import eu.klynge.notification.subscription.Place;
import eu.klynge.notification.subscription.Rhythm;
import eu.klynge.notification.subscription.SavedSearch;
import eu.klynge.notification.subscription.Wish;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a {@link Wish} from untrusted JSON; the result counts only when the form has no faults. */
final class WishForm {

    private static final String NUTS = "[A-Z]{2}[A-Z0-9]{0,3}";
    private static final Set<String> DAYS = Stream.of(DayOfWeek.values())
            .map(day -> day.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private WishForm() {}

    /** @param forOrganisation whether there are contacts that e-mail could go to */
    static Wish read(Form form, List<String> languages, boolean forOrganisation) {
        List<Happening> happenings = form
                .codes(
                        "events",
                        code -> Happening.of(code).isPresent(),
                        "subscription-events",
                        1,
                        Happening.values().length)
                .stream()
                .flatMap(code -> Happening.of(code).stream())
                .toList();
        SavedSearch search = form.optionalObject("search")
                .map(WishForm::search)
                .orElseGet(() -> new SavedSearch(List.of(), null, List.of(), null));
        List<Place> places =
                form.codes("where", code -> Place.of(code).isPresent(), "subscription-places", 1, 3).stream()
                        .flatMap(code -> Place.of(code).stream())
                        .toList();
        if (places.contains(Place.EMAIL) && !forOrganisation) {
            form.fault(
                    "where",
                    "no-address",
                    "E-mail goes to an organisation's contacts; name the organisation, or choose the inbox.");
        }
        @Nullable String webhook = form.optionalText("webhook", 100);
        if (places.contains(Place.WEBHOOK) != (webhook != null)) {
            form.fault(
                    "webhook",
                    webhook == null ? "missing" : "not-wanted",
                    "The id of a webhook is expected if, and only if, webhook is one of the places.");
        }
        Rhythm rhythm = form.optionalObject("when").map(WishForm::rhythm).orElse(Rhythm.AT_ONCE);
        String language = form.code("language", languages::contains, "notice-languages");
        return new Wish(happenings, search, places, webhook, rhythm, language);
    }

    private static SavedSearch search(Form form) {
        List<String> countries = form.codes("countries", known(Vocabularies.COUNTRIES), Vocabularies.COUNTRIES, 0, 60);
        @Nullable String nuts = form.optionalText("nuts", 5);
        if (nuts != null && !nuts.matches(NUTS)) {
            form.fault("nuts", "wrong-format", "The beginning of a NUTS code such as DK03 is expected.");
        }
        List<String> ecosystems = form.codes(
                "ecosystems", known(Vocabularies.INDUSTRIAL_ECOSYSTEMS), Vocabularies.INDUSTRIAL_ECOSYSTEMS, 0, 14);
        return new SavedSearch(countries, nuts, ecosystems, form.optionalText("words", 200));
    }

    private static Rhythm rhythm(Form form) {
        Rhythm.Kind kind = Rhythm.Kind.of(
                        form.code("rhythm", code -> Rhythm.Kind.of(code).isPresent(), "rhythms"))
                .orElse(Rhythm.Kind.AT_ONCE);
        if (kind == Rhythm.Kind.AT_ONCE) {
            return Rhythm.AT_ONCE;
        }
        int hour = form.wholeNumber("hour", 0, 23);
        String zone = form.text(
                "timeZone",
                ZoneId.getAvailableZoneIds()::contains,
                "unknown-code",
                "A time zone such as Europe/Copenhagen is expected.");
        @Nullable DayOfWeek day = null;
        if (kind == Rhythm.Kind.WEEKLY) {
            String code = form.code("day", DAYS::contains, "weekdays");
            day = DAYS.contains(code) ? DayOfWeek.valueOf(code.toUpperCase(Locale.ROOT)) : null;
        }
        return new Rhythm(kind, hour, day, zone);
    }

    private static Predicate<String> known(String vocabulary) {
        return Vocabularies.named(vocabulary).orElseThrow()::contains;
    }
}
