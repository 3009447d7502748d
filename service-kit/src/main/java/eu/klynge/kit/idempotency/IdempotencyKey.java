package eu.klynge.kit.idempotency;

import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a caller at one command, as the {@code Idempotency-Key} header names it.
 *
 * @param key scoped to the caller, so that two callers may choose the same word
 * @param digest what was asked for; SHA-256 in hexadecimal
 */
public record IdempotencyKey(String key, String digest) {

    public static final String HEADER = "Idempotency-Key";

    /**
     * @param header the header's value, null when not sent
     * @param caller whom the key belongs to
     * @param request method, path and body of the request, as text
     * @return null when the caller sent none
     * @throws ProblemException invalid-input for a key that is no 1 to 200 visible ASCII characters
     */
    public static @Nullable IdempotencyKey of(@Nullable String header, String caller, String request) {
        if (header == null) {
            return null;
        }
        if (!header.matches("[\\x21-\\x7e]{1,200}")) {
            throw ProblemException.invalid(
                    ProblemType.INVALID_INPUT,
                    List.of(new Fault(
                            "", "invalid-idempotency-key", "Idempotency-Key is 1 to 200 visible ASCII characters.")));
        }
        return new IdempotencyKey(Digests.sha256(caller + "\n" + header), Digests.sha256(request));
    }

    /** The same word for something else, where the caller alone does not say whose key it is. */
    public IdempotencyKey of(String whose) {
        return new IdempotencyKey(Digests.sha256(key + "\n" + whose), digest);
    }

    /** @throws ProblemException idempotency-key-reused when the earlier request was another one */
    public void requireSameRequest(String earlierDigest) {
        if (!digest.equals(earlierDigest)) {
            throw ProblemException.of(
                    ProblemType.IDEMPOTENCY_KEY_REUSED,
                    "Use a new Idempotency-Key for a new request; repeat the old request unchanged to get its answer.");
        }
    }
}
