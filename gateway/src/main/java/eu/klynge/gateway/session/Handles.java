package eu.klynge.gateway.session;

import java.security.SecureRandom;
import java.util.Base64;

/** Words that nobody guesses. */
final class Handles {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** 256 bits in the URL-safe alphabet. */
    String next() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
