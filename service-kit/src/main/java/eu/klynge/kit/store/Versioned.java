package eu.klynge.kit.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An aggregate as it was read.
 *
 * @param version 1 after creation, one more with each command; also the sequence of its events
 * @param receipts the latest commands that carried an idempotency key
 */
public record Versioned<S>(
        String id, long version, S state, Instant createdAt, Instant changedAt, List<Receipt> receipts) {

    public Versioned {
        receipts = List.copyOf(receipts);
    }

    public Optional<Receipt> receipt(String key) {
        return receipts.stream().filter(receipt -> receipt.key().equals(key)).findFirst();
    }
}
