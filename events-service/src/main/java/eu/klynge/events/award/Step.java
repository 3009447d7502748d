package eu.klynge.events.award;

import eu.klynge.kit.idempotency.Digests;
import eu.klynge.kit.idempotency.IdempotencyKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One link of an award's chain.
 *
 * @param number 1, 2, 3 … without gaps
 * @param at UTC, to the millisecond; never before the step before
 * @param data JSON, byte for byte what the hash covers
 * @param sealed what {@code data} holds a hash of; null when there is none, or it was erased
 * @param previous hash of the step before; 64 zeros for the first
 * @param hash see {@link #expectedHash()}
 * @param key of the command that led to it, and {@code digest} of its request; null without an idempotency key
 */
public record Step(
        String award,
        long number,
        Instant at,
        String type,
        String data,
        @Nullable String sealed,
        String previous,
        String hash,
        @Nullable String key,
        @Nullable String digest) {

    /** Before the first step. */
    public static final String BEGINNING = "0".repeat(64);

    static Step after(Award award, AwardFact fact, Instant at, @Nullable IdempotencyKey key) {
        FactText text = FactText.of(fact);
        Step open = new Step(
                award.id(),
                award.number() + 1,
                at,
                text.type(),
                text.data(),
                text.sealed(),
                award.head(),
                "",
                key == null ? null : key.key(),
                key == null ? null : key.digest());
        return open.hashed();
    }

    /** Without what is confidential; the hash covers a hash of that. */
    Step erased() {
        return new Step(award, number, at, type, data, null, previous, hash, key, digest);
    }

    private Step hashed() {
        return new Step(award, number, at, type, data, sealed, previous, expectedHash(), key, digest);
    }

    /**
     * SHA-256, in lower-case hexadecimal, of the UTF-8 bytes of {@code previous}, the award's id, the number, {@code at} such as
     * {@code 2026-11-22T10:15:30.120Z}, the type and {@code data}, with a line feed between each two.
     */
    String expectedHash() {
        return Digests.sha256(String.join("\n", previous, award, Long.toString(number), at.toString(), type, data));
    }

    boolean follows(Award before) {
        return number == before.number() + 1
                && previous.equals(before.head())
                && !at.isBefore(before.at())
                && hash.equals(expectedHash());
    }

    public AwardFact fact() {
        return new FactText(type, data, sealed).fact();
    }
}
