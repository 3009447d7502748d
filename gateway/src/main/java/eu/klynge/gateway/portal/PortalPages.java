package eu.klynge.gateway.portal;

import eu.klynge.gateway.document.Template;
import eu.klynge.kit.settings.PublicAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One page of HTML at every address of the portal, each time with the head of what stands there. */
@RestController
final class PortalPages {

    private static final Logger log = LoggerFactory.getLogger(PortalPages.class);
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String RETRY_AFTER = "5";
    private static final String IN_LANGUAGE = "/" + PageLanguage.PATTERN;

    private final Template page;
    private final HeadTexts texts;
    private final ClusterHeads clusters;
    private final String publicUrl;

    PortalPages(HeadTexts texts, ClusterHeads clusters, PublicAddress address) throws IOException {
        this.page = new Template(
                new ClassPathResource("eu/klynge/portal/index.html").getContentAsString(StandardCharsets.UTF_8));
        this.texts = texts;
        this.clusters = clusters;
        this.publicUrl = address.value();
    }

    @GetMapping({"/", IN_LANGUAGE})
    ResponseEntity<String> map(
            @PathVariable(name = "language", required = false) @Nullable String inPath, ServerHttpRequest request) {
        return found("map", "", inPath, request);
    }

    @GetMapping({"/register", IN_LANGUAGE + "/register"})
    ResponseEntity<String> register(
            @PathVariable(name = "language", required = false) @Nullable String inPath, ServerHttpRequest request) {
        return found("register", "/register", inPath, request);
    }

    @GetMapping({"/follow-up", IN_LANGUAGE + "/follow-up"})
    ResponseEntity<String> followUp(
            @PathVariable(name = "language", required = false) @Nullable String inPath, ServerHttpRequest request) {
        return found("followUp", null, inPath, request);
    }

    @GetMapping({"/clusters/{slug}", IN_LANGUAGE + "/clusters/{slug}"})
    Mono<ResponseEntity<String>> cluster(
            @PathVariable(name = "language", required = false) @Nullable String inPath,
            @PathVariable String slug,
            ServerHttpRequest request) {
        PageLanguage language = PageLanguage.of(inPath, request);
        return clusters.find(slug, language)
                .map(head -> answer(HttpStatus.OK, head, language))
                .switchIfEmpty(Mono.fromSupplier(
                        () -> answer(HttpStatus.NOT_FOUND, head("missing", null, language), language)))
                .onErrorResume(failure -> Mono.fromSupplier(() -> away(failure, language)));
    }

    private ResponseEntity<String> found(
            String name, @Nullable String path, @Nullable String inPath, ServerHttpRequest request) {
        PageLanguage language = PageLanguage.of(inPath, request);
        return answer(HttpStatus.OK, head(name, path, language), language);
    }

    /** The page is whole all the same: its script asks for the cluster again. Search engines come back. */
    private ResponseEntity<String> away(Throwable failure, PageLanguage language) {
        log.warn("No head for a cluster's page: {}", failure.getClass().getName());
        return answer(HttpStatus.SERVICE_UNAVAILABLE, head("map", null, language), language);
    }

    private PageHead head(String name, @Nullable String path, PageLanguage language) {
        return new PageHead(
                texts.text(language, name + ".title", Map.of()),
                texts.text(language, name + ".description", Map.of()),
                path,
                null);
    }

    private ResponseEntity<String> answer(HttpStatus status, PageHead head, PageLanguage language) {
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
