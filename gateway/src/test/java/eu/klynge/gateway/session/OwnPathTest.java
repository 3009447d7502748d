package eu.klynge.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/da/events?type=fair&from=2027-01-01", "/clusters/food-valley", "/events/%C3%B8", "/a//b"})
    void addressesOfThisSiteStay(String own) {
        assertThat(OwnPath.of(own)).isEqualTo(own);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "events",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/\n/evil.example",
                " /events",
                "/events\r\nSet-Cookie: klynge=mine",
                "/søg",
                "/search?q=a|b",
                "/%zz"
            })
    void anythingElseIsTheBeginning(String foreign) {
        assertThat(OwnPath.of(foreign)).isEqualTo("/");
    }

    @Test
    void anAddressHasAnEnd() {
        assertThat(OwnPath.of("/" + "a".repeat(2_000))).isEqualTo("/");
    }
}
