package eu.klynge.notification.subscription;

import eu.klynge.notification.inbox.Owner;
import java.time.Instant;
import java.util.List;

/** What an owner may choose. */
public record Wish(List<Happening> happenings, SavedSearch search, List<Place> places, Rhythm rhythm, String language) {

    Subscription by(String id, Owner owner, Instant now) {
        return new Subscription(id, owner, happenings, search, places, rhythm, language, now);
    }
}
