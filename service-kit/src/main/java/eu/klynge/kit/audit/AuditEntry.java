package eu.klynge.kit.audit;

import eu.klynge.kit.idempotency.Digests;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One call of an operator. The hash of each entry covers the hash of the one before, so nothing can be changed, taken out or
 * put in between without breaking every later hash.
 *
 * @param number 1, 2, 3 … without gaps
 * @param at UTC, to the millisecond
 * @param subject id of the account, null for a client without one
 * @param client through which the account acted
 * @param what for example {@code dead-letters.replay}
 * @param target what it was done to: an id or a filter
 * @param previous hash of the entry before; 64 zeros for the first
 * @param hash see {@link #expectedHash()}
 */
public record AuditEntry(
        long number,
        Instant at,
        @Nullable String subject,
        String name,
        @Nullable String client,
        String what,
        String target,
        String previous,
        String hash) {

    /** Before the first entry. */
    public static final String BEGINNING = "0".repeat(64);

    private static final JsonMapper JSON = JsonMapper.shared();

    static AuditEntry after(
            long last,
            String previous,
            Instant at,
            @Nullable String subject,
            String name,
            @Nullable String client,
            String what,
            String target) {
        AuditEntry open = new AuditEntry(last + 1, at, subject, name, client, what, target, previous, "");
        return new AuditEntry(last + 1, at, subject, name, client, what, target, previous, open.expectedHash());
    }

    /**
     * SHA-256, in lower-case hexadecimal, of the UTF-8 bytes of the JSON array {@code [number, at, subject, name, client,
     * what, target, previous]} without white space, {@code at} as {@code 2026-11-22T10:15:30.120Z}.
     */
    public String expectedHash() {
        Object[] parts = {number, at.toString(), subject, name, client, what, target, previous};
        return Digests.sha256(JSON.writeValueAsString(Arrays.asList(parts)));
    }

    boolean follows(long lastNumber, String lastHash) {
        return number == lastNumber + 1 && previous.equals(lastHash) && hash.equals(expectedHash());
    }
}
