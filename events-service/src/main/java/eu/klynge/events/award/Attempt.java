package eu.klynge.events.award;

import eu.klynge.kit.idempotency.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/**
 * One try of a command.
 *
 * @param version number of the last step that the caller has seen; null for whichever is the latest
 * @param key null when the caller sent none
 */
public record Attempt(@Nullable Long version, @Nullable IdempotencyKey key) {

    /** By the service itself, or where the last word counts. */
    public static final Attempt ANY = new Attempt(null, null);
}
