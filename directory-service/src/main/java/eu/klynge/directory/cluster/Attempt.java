package eu.klynge.directory.cluster;

import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.idempotency.IdempotencyKey;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's attempt at a command on an entry.
 *
 * @param version the one that was seen; null for whichever is the latest
 * @param key null when none was sent
 */
public record Attempt(
        Caller who, @Nullable Long version, @Nullable IdempotencyKey key) {

    public Attempt(Caller who, @Nullable Long version) {
        this(who, version, null);
    }
}
