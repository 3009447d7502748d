package eu.klynge.gateway.portal;

import eu.klynge.gateway.document.Template;
import eu.klynge.kit.settings.PublicAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The portal's one page of HTML, its gaps filled. */
@Component
final class PageFrame {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String RETRY_AFTER = "5";

    private final Template page;
    private final HeadTexts texts;
    private final String publicUrl;

    PageFrame(HeadTexts texts, PublicAddress address) throws IOException {
        this.page = new Template(
                new ClassPathResource("eu/klynge/portal/index.html").getContentAsString(StandardCharsets.UTF_8));
        this.texts = texts;
        this.publicUrl = address.value();
    }

    /** @param path null for a page that is not to be found by search engines */
    PageHead head(String name, @Nullable String path, PageLanguage language) {
        return new PageHead(
                texts.text(language, name + ".title", Map.of()),
                texts.text(language, name + ".description", Map.of()),
                path,
                null);
    }

    ResponseEntity<String> missing(PageLanguage language) {
        return answer(HttpStatus.NOT_FOUND, head("missing", null, language), language);
    }

    ResponseEntity<String> notSignedIn(HttpStatus status, PageLanguage language) {
        return answer(status, head("signIn", null, language), language);
    }

    ResponseEntity<String> answer(HttpStatus status, PageHead head, PageLanguage language) {
        var answer = ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.code());
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        return answer.body(page.filled(Map.of(
                "language", language.code(),
                "head", head.html(language, publicUrl),
                "content", head.content())));
    }
}
