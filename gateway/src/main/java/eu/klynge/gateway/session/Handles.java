package eu.klynge.gateway.session;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** Words that nobody guesses. */
final class Handles {

    private static final int BYTES = 32;

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final SecureRandom random = new SecureRandom();

    /** 256 bits in the URL-safe alphabet. */
    String next() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether it looks like one of ours. */
    static boolean isOne(String word) {
        return SHAPE.matcher(word).matches();
    }
}
