package eu.klynge.directory.news.web;

import eu.klynge.directory.cluster.ClusterRefused;
import eu.klynge.directory.news.Editorial;
import eu.klynge.directory.news.NewsRefused;
import eu.klynge.directory.news.Post;
import eu.klynge.directory.news.PostForm;
import eu.klynge.directory.news.Posts;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.caller.OpenToAnyone;
import eu.klynge.kit.paging.Cursor;
import eu.klynge.kit.paging.Limit;
import eu.klynge.kit.paging.Page;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.kit.store.Versioned;
import eu.klynge.kit.web.Command;
import eu.klynge.kit.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** News, projects and publications of an organisation. */
@RestController
@RequestMapping(path = "/api/v1/clusters/{idOrSlug}/news", produces = MediaType.APPLICATION_JSON_VALUE)
class NewsController {

    private final Editorial editorial;

    NewsController(Editorial editorial) {
        this.editorial = editorial;
    }

    @GetMapping
    @Operation(summary = "What an organisation tells, newest first")
    @Parameter(name = "kind", description = "news, project or publication; all unless said")
    @OpenToAnyone("The directory is public.")
    Mono<Page<PostView>> list(
            @PathVariable String idOrSlug,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String limit) {
        int size = Limit.parse(limit).value();
        return editorial
                .list(idOrSlug, kind(kind), place(cursor), size + 1)
                .collectList()
                .map(found -> Page.of(found, size, NewsController::cursor).map(PostView::of))
                .onErrorMap(NewsRefused.class, NewsProblems::of)
                .onErrorMap(ClusterRefused.class, NewsProblems::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One of them")
    @OpenToAnyone("The directory is public.")
    Mono<ResponseEntity<PostView>> read(@PathVariable String idOrSlug, @PathVariable String id) {
        return editorial
                .read(idOrSlug, id)
                .map(NewsController::whole)
                .onErrorMap(NewsRefused.class, NewsProblems::of)
                .onErrorMap(ClusterRefused.class, NewsProblems::of);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Tell something")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = PostForm.Sound.class)))
    @OnlyRoles({"cluster-manager", "steward"})
    Mono<ResponseEntity<PostView>> write(
            @PathVariable String idOrSlug, @RequestBody JsonNode body, Caller caller, ServerWebExchange exchange) {
        return editorial
                .write(idOrSlug, sound(body), caller, Command.key(exchange, caller, body))
                .map(found -> ResponseEntity.created(
                                URI.create("/api/v1/clusters/" + found.state().clusterId() + "/news/" + found.id()))
                        .eTag(ETags.of(found.version()))
                        .body(PostView.of(found)))
                .onErrorMap(NewsRefused.class, NewsProblems::of)
                .onErrorMap(ClusterRefused.class, NewsProblems::of);
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Tell it better")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "ETag that was read")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = PostForm.Sound.class)))
    @OnlyRoles({"cluster-manager", "steward"})
    Mono<ResponseEntity<PostView>> change(
            @PathVariable String idOrSlug,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body,
            Caller caller) {
        return editorial
                .change(idOrSlug, id, ETags.version(ifMatch), sound(body), caller)
                .map(NewsController::whole)
                .onErrorMap(NewsRefused.class, NewsProblems::of)
                .onErrorMap(ClusterRefused.class, NewsProblems::of);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Take it back")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "ETag that was read")
    @OnlyRoles({"cluster-manager", "steward"})
    Mono<ResponseEntity<Void>> remove(
            @PathVariable String idOrSlug,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        return editorial
                .remove(idOrSlug, id, ETags.version(ifMatch), caller)
                .thenReturn(ResponseEntity.noContent().<Void>build())
                .onErrorMap(NewsRefused.class, NewsProblems::of)
                .onErrorMap(ClusterRefused.class, NewsProblems::of);
    }

    private static PostForm.Sound sound(JsonNode body) {
        return switch (PostForm.read(body)) {
            case PostForm.Sound sound -> sound;
            case PostForm.Faulty(var faults) -> throw ProblemException.invalid(ProblemType.INVALID_INPUT, faults);
        };
    }

    private static ResponseEntity<PostView> whole(Versioned<Post> found) {
        return ResponseEntity.ok().eTag(ETags.of(found.version())).body(PostView.of(found));
    }

    private static Post.@Nullable Kind kind(@Nullable String code) {
        return code == null
                ? null
                : Post.Kind.of(code)
                        .orElseThrow(() -> ProblemException.invalid(
                                ProblemType.INVALID_INPUT,
                                List.of(new Fault("/kind", "unknown-code", "news, project or publication."))));
    }

    private static Cursor cursor(Versioned<Post> last) {
        return Cursor.of(last.state().date().toString(), last.id());
    }

    private static Posts.@Nullable Place place(@Nullable String encoded) {
        Cursor cursor = Cursor.decode(encoded, 2);
        try {
            return cursor == null
                    ? null
                    : new Posts.Place(
                            LocalDate.parse(cursor.values().getFirst()),
                            cursor.values().getLast());
        } catch (DateTimeParseException notOfThisList) {
            throw ProblemException.of(ProblemType.INVALID_CURSOR, "Take the cursor from the 'next' of a page.");
        }
    }
}
