package eu.klynge.events.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A public event as far as the calendar shows it.
 *
 * @param state published, cancelled or held
 * @param city null for an event that is online alone
 * @param countries ISO 3166-1 alpha-2: of the place, then of the organisations behind it
 * @param organisers names of who invites
 * @param starts local time
 * @param ends local time
 * @param series id of its series
 */
public record Entry(
        String id,
        String state,
        String type,
        Map<String, String> title,
        Map<String, String> summary,
        String format,
        @Nullable String city,
        List<String> countries,
        List<String> ecosystems,
        List<String> audiences,
        List<String> organisers,
        String timeZone,
        String starts,
        String ends,
        Instant startsAt,
        Instant endsAt,
        @Nullable String series) {

    public Entry {
        title = Map.copyOf(title);
        summary = Map.copyOf(summary);
        countries = List.copyOf(countries);
        ecosystems = List.copyOf(ecosystems);
        audiences = List.copyOf(audiences);
        organisers = List.copyOf(organisers);
    }

    /** Everything that words are looked for in. */
    String text() {
        return String.join(
                " ",
                Stream.of(
                                title.values().stream(),
                                summary.values().stream(),
                                organisers.stream(),
                                Stream.ofNullable(city))
                        .flatMap(part -> part)
                        .toList());
    }
}
