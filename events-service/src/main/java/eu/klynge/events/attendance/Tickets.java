package eu.klynge.events.attendance;

import eu.klynge.kit.secret.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A guest's secrets, derived from the registration's id: nothing to store, nothing to leak from the store. What is printed on a
 * badge opens the door and nothing else.
 */
public final class Tickets {

    private static final int CODE_BYTES = 12;

    private final Hmac secrets;
    private final Hmac codes;

    /** @param base64 at least 32 random bytes */
    public Tickets(String base64) {
        Hmac hmac = Hmac.of("KLYNGE_EVENTS_KEY", base64);
        this.secrets = hmac.forPurpose("ticket");
        this.codes = hmac.forPurpose("check-in");
    }

    /** Opens the guest's own page. */
    public String secretOf(String registration) {
        return encoded(secrets.code(registration));
    }

    /** Compares in constant time. */
    public boolean isSecretOf(String registration, String secret) {
        return MessageDigest.isEqual(
                secretOf(registration).getBytes(StandardCharsets.US_ASCII), secret.getBytes(StandardCharsets.UTF_8));
    }

    /** What the QR code says: {@code <registration>.<code>}. */
    public String codeOf(String registration) {
        return registration + "." + encoded(Arrays.copyOf(codes.code(registration), CODE_BYTES));
    }

    /** The registration that a scanned code is of; empty for a forged one. */
    public Optional<String> registrationOf(String scanned) {
        int dot = scanned.indexOf('.');
        String registration = dot < 0 ? "" : scanned.substring(0, dot);
        boolean sound = MessageDigest.isEqual(
                codeOf(registration).getBytes(StandardCharsets.UTF_8), scanned.getBytes(StandardCharsets.UTF_8));
        return sound ? Optional.of(registration) : Optional.empty();
    }

    private static String encoded(byte[] code) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    }
}
