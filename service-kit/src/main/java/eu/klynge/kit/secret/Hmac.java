package eu.klynge.kit.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 (RFC 2104) with one key. For many threads. */
public final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_BYTES = 32;

    private final SecretKeySpec key;

    private Hmac(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * @param setting the variable that holds the key, for the message
     * @param base64 a service's key
     * @throws IllegalArgumentException when it holds fewer than 32 bytes
     */
    public static Hmac of(String setting, String base64) {
        byte[] key = Base64.getDecoder().decode(base64);
        if (key.length < LEAST_BYTES) {
            throw new IllegalArgumentException(setting + " must hold at least " + LEAST_BYTES + " bytes");
        }
        return new Hmac(key);
    }

    /** With a key of its own, so that a code made for one purpose is worth nothing for another. */
    public Hmac forPurpose(String purpose) {
        return new Hmac(code(purpose));
    }

    /** 32 bytes. */
    public byte[] code(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
