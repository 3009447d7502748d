package eu.klynge.notification.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One notice in an inbox, in the words of its reader's language.
 *
 * @param id the same cause and owner always make the same
 * @param contact whom it concerns in person, and with whom it is erased; null for what is public
 * @param link to what it is about
 */
public record Entry(
        String id,
        Owner owner,
        @Nullable String contact,
        String kind,
        String language,
        String subject,
        String text,
        @Nullable String link,
        Instant at,
        @Nullable Instant readAt) {

    @Override
    public String toString() {
        return "Entry[" + id + "]";
    }
}
