package eu.klynge.directory.registration;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The applicant's secrets, derived from the registration's id: nothing to store, nothing to leak from the store. */
public final class FollowUpSecrets {

    private static final int LEAST_BYTES = 32;

    private final SecretKeySpec key;

    /** @param base64 at least 32 random bytes */
    public FollowUpSecrets(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length < LEAST_BYTES) {
            throw new IllegalArgumentException("KLYNGE_FOLLOW_UP_KEY must hold at least 32 bytes");
        }
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    public String secretOf(String registrationId) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] code = mac.doFinal(registrationId.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Compares in constant time. */
    public boolean isSecretOf(String registrationId, String secret) {
        return MessageDigest.isEqual(
                secretOf(registrationId).getBytes(StandardCharsets.US_ASCII), secret.getBytes(StandardCharsets.UTF_8));
    }
}
