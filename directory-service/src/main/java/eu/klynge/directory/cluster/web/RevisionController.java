package eu.klynge.directory.cluster.web;

import eu.klynge.directory.cluster.ClusterRefused;
import eu.klynge.directory.cluster.Editing;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.paging.Cursor;
import eu.klynge.kit.paging.Limit;
import eu.klynge.kit.paging.Page;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What an entry was before, for those who may change it. */
@RestController
@RequestMapping(path = ClusterController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class RevisionController {

    private final Editing editing;

    RevisionController(Editing editing) {
        this.editing = editing;
    }

    @GetMapping("/{idOrSlug}/revisions")
    @Operation(summary = "Who changed the entry and when, newest first")
    @OnlyRoles({"cluster-manager", "steward"})
    Mono<Page<RevisionViews.RevisionLine>> list(
            @PathVariable String idOrSlug,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String limit,
            Caller caller) {
        int size = Limit.parse(limit).value();
        return editing.history(idOrSlug, before(cursor), size + 1, caller)
                .collectList()
                .map(found -> Page.of(found, size, last -> Cursor.of(Long.toString(last.version())))
                        .map(RevisionViews.RevisionLine::of))
                .onErrorMap(ClusterRefused.class, ClusterProblems::of);
    }

    @GetMapping("/{idOrSlug}/revisions/{number}")
    @Operation(summary = "What the entry said then")
    @OnlyRoles({"cluster-manager", "steward"})
    Mono<RevisionViews.RevisionWhole> read(@PathVariable String idOrSlug, @PathVariable long number, Caller caller) {
        return editing.revision(idOrSlug, number, caller)
                .map(RevisionViews.RevisionWhole::of)
                .onErrorMap(ClusterRefused.class, ClusterProblems::of);
    }

    @PostMapping("/{idOrSlug}/revisions/{number}/restoration")
    @Operation(summary = "Have the entry say again what it said then")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "ETag that was read")
    @OnlyRoles({"cluster-manager", "steward"})
    Mono<ResponseEntity<Void>> restore(
            @PathVariable String idOrSlug,
            @PathVariable long number,
            @RequestBody(required = false) @Nullable JsonNode body,
            Caller caller,
            ServerWebExchange exchange) {
        return editing.restore(idOrSlug, number, Attempts.of(exchange, caller, body))
                .map(Attempts::done)
                .onErrorMap(ClusterRefused.class, ClusterProblems::of);
    }

    private static @Nullable Long before(@Nullable String encoded) {
        Cursor cursor = Cursor.decode(encoded, 1);
        try {
            return cursor == null ? null : Long.valueOf(cursor.values().getFirst());
        } catch (NumberFormatException notOfThisList) {
            throw ProblemException.of(ProblemType.INVALID_CURSOR, "Take the cursor from the 'next' of a page.");
        }
    }
}
