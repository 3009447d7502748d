package eu.klynge.gateway.portal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * The language of a page: as its address names it, else as its parameter {@code lang} does, else as the browser wishes.
 *
 * @param code ISO 639-1
 */
record PageLanguage(String code) {

    /** The first is everybody else's. */
    static final List<String> ALL = List.of("en", "da", "de", "cs", "pl");

    /** For path patterns. */
    static final String PATTERN = "{language:en|da|de|cs|pl}";

    static PageLanguage of(@Nullable String inPath, ServerHttpRequest request) {
        String parameter = request.getQueryParams().getFirst("lang");
        return Stream.concat(Stream.of(orNothing(inPath), orNothing(parameter)), wished(request))
                .filter(ALL::contains)
                .findFirst()
                .map(PageLanguage::new)
                .orElseGet(() -> new PageLanguage(ALL.getFirst()));
    }

    private static String orNothing(@Nullable String code) {
        return code == null ? "" : code;
    }

    private static Stream<String> wished(ServerHttpRequest request) {
        String header = request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) {
            return Stream.empty();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> range.getRange().split("-")[0]);
        } catch (IllegalArgumentException unreadable) {
            return Stream.empty();
        }
    }
}
