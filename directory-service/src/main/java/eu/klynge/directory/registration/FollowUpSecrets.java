package eu.klynge.directory.registration;

import eu.klynge.kit.secret.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** The applicant's secrets, derived from the registration's id: nothing to store, nothing to leak from the store. */
public final class FollowUpSecrets {

    private final Hmac hmac;

    /** @param base64 at least 32 random bytes */
    public FollowUpSecrets(String base64) {
        this.hmac = Hmac.of("KLYNGE_FOLLOW_UP_KEY", base64);
    }

    public String secretOf(String registrationId) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac.code(registrationId));
    }

    /** Compares in constant time. */
    public boolean isSecretOf(String registrationId, String secret) {
        return MessageDigest.isEqual(
                secretOf(registrationId).getBytes(StandardCharsets.US_ASCII), secret.getBytes(StandardCharsets.UTF_8));
    }
}
