package eu.klynge.events.ballot;

import eu.klynge.kit.idempotency.Digests;
import java.time.Instant;

/**
 * One time that a person voted in a category; the last one counts.
 *
 * @param code see {@link #codeOf}
 * @param nonce chosen at random by the voter's own device
 * @param channel {@code web} or {@code on-site}
 */
public record Cast(String code, String nomination, String nonce, String channel, Instant at) {

    public static final String WEB = "web";
    public static final String ON_SITE = "on-site";

    /**
     * What a ballot is known by: it fixes the vote and, as long as nobody knows the nonce, tells nothing of it. SHA-256, in lower-case
     * hexadecimal, of {@code klynge-ballot-1}, award, category, nomination and nonce, with a line feed between each two.
     */
    static String codeOf(String award, String category, String nomination, String nonce) {
        return Digests.sha256(String.join("\n", "klynge-ballot-1", award, category, nomination, nonce));
    }
}
