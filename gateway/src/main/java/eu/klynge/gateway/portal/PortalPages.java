package eu.klynge.gateway.portal;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
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
    private static final String IN_LANGUAGE = "/" + PageLanguage.PATTERN;
    private static final String PUBLIC = "{page:register|events|awards|pilots|labels}";
    private static final String OWN = "{page:ticket|account|steward|inbox|subscriptions}";

    private final PageFrame frame;
    private final ClusterHeads clusters;
    private final EventHeads events;
    private final AwardHeads awards;

    PortalPages(PageFrame frame, ClusterHeads clusters, EventHeads events, AwardHeads awards) {
        this.frame = frame;
        this.clusters = clusters;
        this.events = events;
        this.awards = awards;
    }

    @GetMapping({"/", IN_LANGUAGE})
    ResponseEntity<String> map(
            @PathVariable(name = "language", required = false) @Nullable String inPath, ServerHttpRequest request) {
        return found("map", "", inPath, request);
    }

    /** Pages of one kind each, to be found by search engines. */
    @GetMapping({"/" + PUBLIC, IN_LANGUAGE + "/" + PUBLIC})
    ResponseEntity<String> open(
            @PathVariable(name = "language", required = false) @Nullable String inPath,
            @PathVariable String page,
            ServerHttpRequest request) {
        return found(page, "/" + page, inPath, request);
    }

    /** Pages that are different for everybody. */
    @GetMapping({"/" + OWN, IN_LANGUAGE + "/" + OWN})
    ResponseEntity<String> own(
            @PathVariable(name = "language", required = false) @Nullable String inPath,
            @PathVariable String page,
            ServerHttpRequest request) {
        return found(page, null, inPath, request);
    }

    @GetMapping({"/follow-up", IN_LANGUAGE + "/follow-up"})
    ResponseEntity<String> followUp(
            @PathVariable(name = "language", required = false) @Nullable String inPath, ServerHttpRequest request) {
        return found("followUp", null, inPath, request);
    }

    @GetMapping({
        "/organisation",
        "/organisation/{slug}",
        IN_LANGUAGE + "/organisation",
        IN_LANGUAGE + "/organisation/{slug}"
    })
    ResponseEntity<String> organisation(
            @PathVariable(name = "language", required = false) @Nullable String inPath, ServerHttpRequest request) {
        return found("organisation", null, inPath, request);
    }

    @GetMapping({"/events/{id}/register", IN_LANGUAGE + "/events/{id}/register"})
    ResponseEntity<String> attend(
            @PathVariable(name = "language", required = false) @Nullable String inPath, ServerHttpRequest request) {
        return found("attend", null, inPath, request);
    }

    @GetMapping({
        "/desk",
        "/desk/{event}",
        "/desk/{event}/{part}",
        IN_LANGUAGE + "/desk",
        IN_LANGUAGE + "/desk/{event}",
        IN_LANGUAGE + "/desk/{event}/{part}"
    })
    ResponseEntity<String> desk(
            @PathVariable(name = "language", required = false) @Nullable String inPath, ServerHttpRequest request) {
        return found("desk", null, inPath, request);
    }

    @GetMapping({"/pilots/{country}", IN_LANGUAGE + "/pilots/{country}"})
    ResponseEntity<String> pilot(
            @PathVariable(name = "language", required = false) @Nullable String inPath, ServerHttpRequest request) {
        return found("pilot", null, inPath, request);
    }

    @GetMapping({"/clusters/{slug}", IN_LANGUAGE + "/clusters/{slug}"})
    Mono<ResponseEntity<String>> cluster(
            @PathVariable(name = "language", required = false) @Nullable String inPath,
            @PathVariable String slug,
            ServerHttpRequest request) {
        return found(clusters, slug, PageLanguage.of(inPath, request));
    }

    @GetMapping({"/events/{id}", IN_LANGUAGE + "/events/{id}"})
    Mono<ResponseEntity<String>> event(
            @PathVariable(name = "language", required = false) @Nullable String inPath,
            @PathVariable String id,
            ServerHttpRequest request) {
        return found(events, id, PageLanguage.of(inPath, request));
    }

    @GetMapping({"/awards/{id}", IN_LANGUAGE + "/awards/{id}"})
    Mono<ResponseEntity<String>> award(
            @PathVariable(name = "language", required = false) @Nullable String inPath,
            @PathVariable String id,
            ServerHttpRequest request) {
        return found(awards, id, PageLanguage.of(inPath, request));
    }

    private ResponseEntity<String> found(
            String name, @Nullable String path, @Nullable String inPath, ServerHttpRequest request) {
        PageLanguage language = PageLanguage.of(inPath, request);
        return frame.answer(HttpStatus.OK, frame.head(name, path, language), language);
    }

    private Mono<ResponseEntity<String>> found(Heads heads, String name, PageLanguage language) {
        return heads.find(name, language)
                .map(head -> frame.answer(HttpStatus.OK, head, language))
                .switchIfEmpty(Mono.fromSupplier(() -> frame.missing(language)))
                .onErrorResume(failure -> Mono.fromSupplier(() -> away(failure, language)));
    }

    /** The page is whole all the same: its script asks again for what it is about. Search engines come back. */
    private ResponseEntity<String> away(Throwable failure, PageLanguage language) {
        log.warn("No head for a page: {}", failure.getClass().getName());
        return frame.answer(HttpStatus.SERVICE_UNAVAILABLE, frame.head("map", null, language), language);
    }
}
