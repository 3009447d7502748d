package eu.klynge.notification.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes made with a key of the service: one per purpose, so that none of them is worth anything elsewhere. */
final class Codes {

    private final SecretKeySpec key;

    /** @param base64 at least 32 random bytes */
    Codes(String base64, String purpose) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        this.key = new SecretKeySpec(hmac(new SecretKeySpec(bytes, "HmacSHA256"), purpose), "HmacSHA256");
    }

    byte[] of(String text) {
        return hmac(key, text);
    }

    /** Stands for an e-mail address on the suppression list, which outlives the address. */
    String ofAddress(String address) {
        return HexFormat.of().formatHex(of(address.strip().toLowerCase(Locale.ROOT)));
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
