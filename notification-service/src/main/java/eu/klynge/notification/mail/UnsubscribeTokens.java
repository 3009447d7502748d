package eu.klynge.notification.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Signed words in the links of our e-mails; they need no account and never expire, as the e-mail does not. */
final class UnsubscribeTokens {

    private static final int CODE = 32;

    /**
     * Whose interest in what ends.
     *
     * @param language of the e-mail, for the page that it leads to
     */
    record Stream(String stream, String contact, String language) {}

    private final Codes codes;

    UnsubscribeTokens(String base64) {
        this.codes = new Codes(base64, "unsubscribe");
    }

    String tokenOf(Stream stream) {
        String text = String.join("\n", stream.stream(), stream.contact(), stream.language());
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        byte[] code = codes.of(text);
        byte[] token = Arrays.copyOf(code, CODE + payload.length);
        System.arraycopy(payload, 0, token, CODE, payload.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Empty for anything that we did not make. */
    Optional<Stream> read(String token) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length <= CODE) {
                return Optional.empty();
            }
            String payload = new String(bytes, CODE, bytes.length - CODE, StandardCharsets.UTF_8);
            boolean ours = MessageDigest.isEqual(Arrays.copyOf(bytes, CODE), codes.of(payload));
            String[] parts = payload.split("\n", 3);
            return ours ? Optional.of(new Stream(parts[0], parts[1], parts[2])) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
