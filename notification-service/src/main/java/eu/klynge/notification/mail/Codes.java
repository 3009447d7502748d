package eu.klynge.notification.mail;

import eu.klynge.kit.secret.Hmac;
import java.util.HexFormat;
import java.util.Locale;

/** Codes made with a key of the service: one per purpose, so that none of them is worth anything elsewhere. */
final class Codes {

    private final Hmac hmac;

    /** @param base64 at least 32 random bytes */
    Codes(String base64, String purpose) {
        this.hmac = Hmac.of("KLYNGE_NOTIFICATION_KEY", base64).forPurpose(purpose);
    }

    byte[] of(String text) {
        return hmac.code(text);
    }

    /** Stands for an e-mail address on the suppression list, which outlives the address. */
    String ofAddress(String address) {
        return HexFormat.of().formatHex(of(address.strip().toLowerCase(Locale.ROOT)));
    }
}
