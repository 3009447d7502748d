package eu.klynge.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class UnsubscribeTokensTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OTHER =
            Base64.getEncoder().encodeToString("01234567890123456789012345678901".getBytes());

    private final UnsubscribeTokens tokens = new UnsubscribeTokens(KEY);

    @Test
    void aTokenTellsStreamContactAndLanguage() {
        var stream = new UnsubscribeTokens.Stream("registrations", "c-1", "da");

        assertThat(tokens.read(tokens.tokenOf(stream))).contains(stream);
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        String token = tokens.tokenOf(new UnsubscribeTokens.Stream("s", "c", "en"));
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(tokens.read(changed))
                    .satisfies(read -> assertThat(read.isEmpty() || changedNothing(changed, token))
                            .isTrue());
        }
    }

    /** The last character of Base64 carries bits that mean nothing. */
    private static boolean changedNothing(String changed, String token) {
        return java.util.Arrays.equals(
                Base64.getUrlDecoder().decode(changed), Base64.getUrlDecoder().decode(token));
    }

    @Test
    void anotherServicesTokenIsNotOurs() {
        assertThat(tokens.read(new UnsubscribeTokens(OTHER).tokenOf(new UnsubscribeTokens.Stream("s", "c", "en"))))
                .isEmpty();
        assertThat(tokens.read("")).isEmpty();
        assertThat(tokens.read("no base64!")).isEmpty();
        assertThat(tokens.read("A".repeat(43))).isEmpty();
    }
}
