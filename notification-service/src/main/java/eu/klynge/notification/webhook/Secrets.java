package eu.klynge.notification.webhook;

import eu.klynge.kit.secret.Hmac;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Makes signing secrets and keeps them encrypted (AES-256-GCM), so that a copy of the store signs nothing. */
final class Secrets {

    private static final String PREFIX = "whsec_";
    private static final int SECRET_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** @param serviceKey base64 of at least 32 bytes; the key used is derived from it for this purpose alone */
    Secrets(String serviceKey) {
        this.key =
                new SecretKeySpec(Hmac.of("KLYNGE_NOTIFICATION_KEY", serviceKey).code("webhook-secrets"), "AES");
    }

    SealedSecret make(String webhookId, Instant now) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, webhookId, secret);
        byte[] box = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return new SealedSecret(Base64.getEncoder().encodeToString(box), now, null);
    }

    /** As its owner knows it, {@code whsec_…}. */
    String open(String webhookId, SealedSecret secret) {
        ByteBuffer box = ByteBuffer.wrap(Base64.getDecoder().decode(secret.box()));
        byte[] nonce = new byte[NONCE_BYTES];
        box.get(nonce);
        byte[] sealed = new byte[box.remaining()];
        box.get(sealed);
        return PREFIX + Base64.getEncoder().encodeToString(cipher(Cipher.DECRYPT_MODE, nonce, webhookId, sealed));
    }

    /** Bound to its webhook: a box moved to another one does not open. */
    private byte[] cipher(int mode, byte[] nonce, String webhookId, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(webhookId.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("A webhook's secret cannot be sealed or opened", refused);
        }
    }
}
