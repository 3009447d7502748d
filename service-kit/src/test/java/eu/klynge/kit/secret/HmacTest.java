package eu.klynge.kit.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HmacTest {

    private static final Hmac HMAC = Hmac.of("KLYNGE_KEY", base64("0123456789abcdef0123456789abcdef"));

    private static String base64(String key) {
        return Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void theCodeIsTheOneThatEverybodyComputes() {
        // printf 'Klynge' | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef
        assertThat(HexFormat.of().formatHex(HMAC.code("Klynge")))
                .isEqualTo("feef68fe53287c313eeefe0a5613bd29c0313ed22807c15b809229becf5f998e");
    }

    @Test
    void aPurposeHasAKeyOfItsOwn() {
        assertThat(HMAC.forPurpose("one").code("Klynge"))
                .isNotEqualTo(HMAC.code("Klynge"))
                .isNotEqualTo(HMAC.forPurpose("other").code("Klynge"))
                .isEqualTo(HMAC.forPurpose("one").code("Klynge"));
    }

    @Test
    void aShortKeyIsRefused() {
        String tooShort = base64("0123456789abcdef");

        assertThatThrownBy(() -> Hmac.of("KLYNGE_KEY", tooShort))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("KLYNGE_KEY");
    }
}
