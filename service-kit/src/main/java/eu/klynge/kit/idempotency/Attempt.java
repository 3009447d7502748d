package eu.klynge.kit.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * One try of a command.
 *
 * @param version that the caller has seen; null for whichever is the latest
 * @param key null when the caller sent none
 */
public record Attempt(@Nullable Long version, @Nullable IdempotencyKey key) {

    /** By the service itself, or where the last word counts. */
    public static final Attempt ANY = new Attempt(null, null);
}
