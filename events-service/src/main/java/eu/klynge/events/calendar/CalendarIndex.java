package eu.klynge.events.calendar;

import eu.klynge.events.calendar.Query.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** The public events in the order of their start; a query walks along it. For many readers and one writer. */
public final class CalendarIndex {

    /** No event lasts longer, so what runs at a time started at most this long before. */
    private static final Duration LONGEST = Duration.ofDays(32);

    private final ConcurrentSkipListMap<Place, Indexed> byTime = new ConcurrentSkipListMap<>();
    private final Map<String, Place> places = new HashMap<>();

    /** @param words as {@link Words#spaced} gives them */
    private record Indexed(Entry entry, String words) {

        boolean has(List<String> beginnings) {
            for (String beginning : beginnings) {
                if (!words.contains(beginning)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Puts an event in, or another state of it. */
    public synchronized void put(Entry entry) {
        Place place = new Place(entry.startsAt(), entry.id());
        Place before = places.put(entry.id(), place);
        byTime.put(place, new Indexed(entry, Words.spaced(entry.text())));
        if (before != null && !before.equals(place)) {
            byTime.remove(before);
        }
    }

    public synchronized void remove(String id) {
        Place place = places.remove(id);
        if (place != null) {
            byTime.remove(place);
        }
    }

    /** Earliest first, at most the query's limit. */
    public List<Entry> find(Query query) {
        List<String> beginnings =
                query.words().stream().map(word -> Words.SPACE + word).toList();
        List<Entry> found = new ArrayList<>();
        for (Indexed indexed : byTime.tailMap(start(query), false).values()) {
            Instant to = query.to();
            if (found.size() == query.limit()
                    || to != null && !indexed.entry().startsAt().isBefore(to)) {
                return found;
            }
            if (query.takes(indexed.entry()) && indexed.has(beginnings)) {
                found.add(indexed.entry());
            }
        }
        return found;
    }

    private static Place start(Query query) {
        Place after = query.after();
        Place earliest = new Place(query.from().minus(LONGEST), "");
        return after == null || after.compareTo(earliest) < 0 ? earliest : after;
    }
}
