package eu.klynge.events.calendar;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events, and from where on. Events of several days count as long as they last.
 *
 * @param from what ended before is left out
 * @param to what starts then or later is left out; null for no end
 * @param countries ISO 3166-1 alpha-2; an empty set, here and below, leaves nothing out
 * @param states published, cancelled, held
 * @param words each must begin a word of the event
 * @param after the last one already seen, null from the beginning
 */
public record Query(
        Instant from,
        @Nullable Instant to,
        Set<String> countries,
        Set<String> types,
        Set<String> formats,
        Set<String> ecosystems,
        Set<String> audiences,
        Set<String> states,
        Set<String> words,
        @Nullable Place after,
        int limit) {

    /** Of an event in the order of time. */
    public record Place(Instant startsAt, String id) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int byTime = startsAt.compareTo(other.startsAt);
            return byTime != 0 ? byTime : id.compareTo(other.id);
        }
    }

    boolean takes(Entry entry) {
        return entry.endsAt().isAfter(from)
                && (to == null || entry.startsAt().isBefore(to))
                && (types.isEmpty() || types.contains(entry.type()))
                && (formats.isEmpty() || formats.contains(entry.format()))
                && (states.isEmpty() || states.contains(entry.state()))
                && any(countries, entry.countries())
                && any(ecosystems, entry.ecosystems())
                // What is for everyone is for each.
                && (any(audiences, entry.audiences())
                        || entry.audiences().isEmpty()
                        || entry.audiences().contains("everyone"));
    }

    private static boolean any(Set<String> wanted, Iterable<String> has) {
        if (wanted.isEmpty()) {
            return true;
        }
        for (String each : has) {
            if (wanted.contains(each)) {
                return true;
            }
        }
        return false;
    }
}
