package eu.klynge.notification.feed;

import java.time.Instant;
import java.util.List;

/**
 * One event in the feed.
 *
 * @param key of its record; order holds by key
 * @param time of the event
 * @param facets of the state it tells, and of the one before: whoever followed something by a filter also hears that it left
 */
public record Entry(Position position, String key, Instant time, FeedEvent event, List<Facets> facets) {

    public Entry {
        facets = List.copyOf(facets);
    }

    /** {@code source} and {@code id} are unique together, whichever position repeats them. */
    public String identity() {
        return event.source() + " " + event.id();
    }
}
