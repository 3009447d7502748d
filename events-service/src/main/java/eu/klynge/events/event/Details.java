package eu.klynge.events.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything about an event that its organiser writes.
 *
 * @param type code of vocabulary {@code event-types}
 * @param title by language (ISO 639-1), at least one
 * @param summary by language; may be empty
 * @param format code of vocabulary {@code event-formats}
 * @param place null for an event that is online alone
 * @param onlineAddress where to join; for those who come, never public
 * @param website of the event, if it has one of its own
 * @param ecosystems codes of vocabulary {@code industrial-ecosystems}
 * @param audiences codes of vocabulary {@code event-audiences}
 * @param hosts who invites beside organisations of the directory, such as a ministry
 * @param organisers whose accounts may edit the event
 * @param coOrganisers named beside them, without a say
 * @param timeZone of the IANA database; local times are by this clock, and stay what they are when its rules change
 */
public record Details(
        String type,
        Map<String, String> title,
        Map<String, String> summary,
        String format,
        @Nullable Place place,
        @Nullable String onlineAddress,
        @Nullable String website,
        List<String> languages,
        List<String> ecosystems,
        List<String> audiences,
        List<String> hosts,
        List<Organisation> organisers,
        List<Organisation> coOrganisers,
        String timeZone,
        LocalDateTime starts,
        LocalDateTime ends,
        Programme programme) {

    public Details {
        title = new LinkedHashMap<>(title);
        summary = new LinkedHashMap<>(summary);
        languages = List.copyOf(languages);
        ecosystems = List.copyOf(ecosystems);
        audiences = List.copyOf(audiences);
        hosts = List.copyOf(hosts);
        organisers = List.copyOf(organisers);
        coOrganisers = List.copyOf(coOrganisers);
    }

    /** Who invites: hosts, then organisations, organisers before co-organisers. */
    public List<String> inviting() {
        return Stream.of(
                        hosts.stream(),
                        organisers.stream().map(Organisation::name),
                        coOrganisers.stream().map(Organisation::name))
                .flatMap(names -> names)
                .toList();
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public Instant startsAt() {
        return LocalTimes.instant(starts, zone());
    }

    public Instant endsAt() {
        return LocalTimes.instant(ends, zone());
    }

    /** In English where there is one, else in the first language. */
    public String name() {
        return title.getOrDefault("en", title.values().iterator().next());
    }

    /** Where it is, then those of the organisations behind it. */
    public SequencedSet<String> countries() {
        SequencedSet<String> countries = new LinkedHashSet<>();
        if (place != null) {
            countries.add(place.country());
        }
        Stream.concat(organisers.stream(), coOrganisers.stream())
                .map(Organisation::country)
                .forEach(countries::add);
        return countries;
    }

    Details with(List<Organisation> knownOrganisers, List<Organisation> knownCoOrganisers) {
        return new Details(
                type,
                title,
                summary,
                format,
                place,
                onlineAddress,
                website,
                languages,
                ecosystems,
                audiences,
                hosts,
                knownOrganisers,
                knownCoOrganisers,
                timeZone,
                starts,
                ends,
                programme);
    }

    /** What would differ with another programme, in words. */
    public List<Change> changesWith(Programme next) {
        return Difference.between(this, with(next));
    }

    Details with(Programme next) {
        return new Details(
                type,
                title,
                summary,
                format,
                place,
                onlineAddress,
                website,
                languages,
                ecosystems,
                audiences,
                hosts,
                organisers,
                coOrganisers,
                timeZone,
                starts,
                ends,
                next);
    }

    /** The same at another time, without a programme of its own; for the occurrences of a series. */
    public Details at(LocalDateTime newStart, LocalDateTime newEnd) {
        return new Details(
                type,
                title,
                summary,
                format,
                place,
                onlineAddress,
                website,
                languages,
                ecosystems,
                audiences,
                hosts,
                organisers,
                coOrganisers,
                timeZone,
                newStart,
                newEnd,
                Programme.EMPTY);
    }
}
