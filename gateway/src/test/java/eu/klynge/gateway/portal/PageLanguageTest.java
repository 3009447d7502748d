package eu.klynge.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class PageLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "da-DK,da;q=0.9,en;q=0.8|da",
                "fr-FR,fr;q=0.9|en",
                "fr,cs;q=0.5,de;q=0.7|de",
                "PL|pl",
                "de;q=0,pl;q=0.1|pl",
                "*|en"
            })
    void theBrowsersWishCountsWhereWeSpeakIt(String header, String language) {
        var request = MockServerHttpRequest.get("/").header("Accept-Language", header);

        assertThat(PageLanguage.of(null, request.build()).code()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;", "q=", "d'oh", "da;q=x"})
    void anUnreadableWishIsNone(String header) {
        var request = MockServerHttpRequest.get("/").header("Accept-Language", header);

        assertThat(PageLanguage.of(null, request.build()).code()).isEqualTo("en");
    }

    @Test
    void theAddressCountsMoreThanTheParameterAndThatMoreThanTheBrowser() {
        var request = MockServerHttpRequest.get("/?lang=cs").header("Accept-Language", "de");

        assertThat(PageLanguage.of("pl", request.build()).code()).isEqualTo("pl");
        assertThat(PageLanguage.of(null, request.build()).code()).isEqualTo("cs");
    }
}
