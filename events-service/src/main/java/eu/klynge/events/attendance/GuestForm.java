package eu.klynge.events.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A guest's own words, sound.
 *
 * @param language ISO 639-1, the language to write in
 * @param parts keys of the days and sessions asked for
 * @param answers values by the question's id
 */
public record GuestForm(
        String name,
        String email,
        String language,
        @Nullable String organisation,
        @Nullable String country,
        List<String> parts,
        Map<String, List<String>> answers) {

    public GuestForm {
        parts = List.copyOf(parts);
    }

    GuestForm of(String organisationOfAll, String countryOfAll) {
        return new GuestForm(name, email, language, organisationOfAll, countryOfAll, parts, answers);
    }

    Guest guest(String id, String event, String digest, @Nullable String account, Instant at) {
        return new Guest(id, event, digest, account, name, email, organisation, country, language, answers, at);
    }
}
