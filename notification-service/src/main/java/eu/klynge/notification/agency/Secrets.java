package eu.klynge.notification.agency;

import eu.klynge.kit.idempotency.IdempotencyKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes agencies' secrets without keeping any: a request that is repeated with its idempotency key comes to the same one.
 */
final class Secrets {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    /** @param serviceKey at least 32 random bytes in Base64 */
    Secrets(String serviceKey) {
        this.key = mac(Base64.getDecoder().decode(serviceKey), "agency-credentials");
    }

    /** 256 bits in Base64 for addresses; another one at each call without a key. */
    String of(String agencyId, @Nullable IdempotencyKey request) {
        String seed = request == null ? UUID.randomUUID() + "-" + UUID.randomUUID() : request.key() + request.digest();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(key, agencyId + "\n" + seed));
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
