package eu.klynge.notification.agency;

import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.secret.Hmac;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes agencies' secrets without keeping any: a request that is repeated with its idempotency key comes to the same one.
 */
final class Secrets {

    private final Hmac hmac;

    /** @param serviceKey at least 32 random bytes in Base64 */
    Secrets(String serviceKey) {
        this.hmac = Hmac.of("KLYNGE_NOTIFICATION_KEY", serviceKey).forPurpose("agency-credentials");
    }

    /** 256 bits in Base64 for addresses; another one at each call without a key. */
    String of(String agencyId, @Nullable IdempotencyKey request) {
        String seed = request == null ? UUID.randomUUID() + "-" + UUID.randomUUID() : request.key() + request.digest();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac.code(agencyId + "\n" + seed));
    }
}
