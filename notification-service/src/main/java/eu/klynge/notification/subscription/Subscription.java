package eu.klynge.notification.subscription;

import eu.klynge.notification.inbox.Owner;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish to hear of something.
 *
 * @param owner an account or an organisation
 * @param webhook id of one of its owner's; null unless it is one of the places
 * @param language ISO 639-1, one that we write
 * @param createdAt what happened before is no news to it
 */
public record Subscription(
        String id,
        Owner owner,
        List<Happening> happenings,
        SavedSearch search,
        List<Place> places,
        @Nullable String webhook,
        Rhythm rhythm,
        String language,
        Instant createdAt) {

    public Subscription {
        happenings = List.copyOf(happenings);
        places = List.copyOf(places);
    }

    /** The same subscription with other wishes. */
    Subscription changed(Wish wish) {
        return new Subscription(
                id,
                owner,
                wish.happenings(),
                wish.search(),
                wish.places(),
                wish.webhook(),
                wish.rhythm(),
                wish.language(),
                createdAt);
    }

    boolean isDigest() {
        return rhythm.kind() != Rhythm.Kind.AT_ONCE;
    }
}
