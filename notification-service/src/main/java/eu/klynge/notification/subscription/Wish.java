package eu.klynge.notification.subscription;

import eu.klynge.notification.inbox.Owner;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an owner may choose.
 *
 * @param webhook id of the webhook; null unless it is one of the places
 */
public record Wish(
        List<Happening> happenings,
        SavedSearch search,
        List<Place> places,
        @Nullable String webhook,
        Rhythm rhythm,
        String language) {

    Subscription by(String id, Owner owner, Instant now) {
        return new Subscription(id, owner, happenings, search, places, webhook, rhythm, language, now);
    }
}
