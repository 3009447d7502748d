package eu.klynge.directory.group.web;

import eu.klynge.directory.cluster.Attempt;
import eu.klynge.directory.group.GroupRefused;
import eu.klynge.directory.group.Grouping;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.web.Command;
import eu.klynge.kit.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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

/** Who belongs to a group: the lead invites, and each member's own editors answer. */
@RestController
@RequestMapping(path = GroupController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class MembershipController {

    private static final int LONGEST_NAME = 200;

    /** @param cluster id or slug */
    record GroupInvitation(String cluster) {}

    record GroupInvitations(List<GroupViews.GroupLine> items) {}

    private final Grouping grouping;

    MembershipController(Grouping grouping) {
        this.grouping = grouping;
    }

    @GetMapping("/invitations")
    @Operation(summary = "Groups that have invited one's organisation")
    @OnlyRoles("cluster-manager")
    Mono<GroupInvitations> invitations(@RequestParam String cluster, Caller caller) {
        return grouping.invitations(cluster, caller)
                .map(GroupViews.GroupLine::of)
                .collectList()
                .map(GroupInvitations::new);
    }

    @PostMapping(path = "/{id}/invitations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Invite an organisation of any country")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "ETag that was read")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = GroupInvitation.class)))
    @OnlyRoles("cluster-manager")
    Mono<ResponseEntity<Void>> invite(
            @PathVariable String id, @RequestBody JsonNode body, Caller caller, ServerWebExchange exchange) {
        Form form = Form.of(body);
        String cluster = form.text("cluster", LONGEST_NAME);
        form.demandSound();
        return grouping.invite(id, cluster, attempt(exchange, caller, body))
                .map(found -> done(found.version()))
                .onErrorMap(GroupRefused.class, GroupProblems::of);
    }

    @PostMapping("/{id}/members/{cluster}/confirmation")
    @Operation(summary = "Accept an invitation")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "ETag that was read, or *")
    @OnlyRoles("cluster-manager")
    Mono<ResponseEntity<Void>> confirm(
            @PathVariable String id,
            @PathVariable String cluster,
            @RequestBody(required = false) @Nullable JsonNode body,
            Caller caller,
            ServerWebExchange exchange) {
        return grouping.confirm(id, cluster, attempt(exchange, caller, body))
                .map(found -> done(found.version()))
                .onErrorMap(GroupRefused.class, GroupProblems::of);
    }

    @DeleteMapping("/{id}/members/{clusterId}")
    @Operation(summary = "Decline, leave, or take a member out")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "ETag that was read, or *")
    @OnlyRoles("cluster-manager")
    Mono<ResponseEntity<Void>> leave(
            @PathVariable String id, @PathVariable String clusterId, Caller caller, ServerWebExchange exchange) {
        return grouping.leave(id, clusterId, attempt(exchange, caller, null))
                .thenReturn(ResponseEntity.noContent().<Void>build())
                .onErrorMap(GroupRefused.class, GroupProblems::of);
    }

    private static Attempt attempt(ServerWebExchange exchange, Caller caller, @Nullable JsonNode body) {
        Long version = Command.version(exchange);
        return new Attempt(caller, version, Command.key(exchange, caller, body));
    }

    private static ResponseEntity<Void> done(long version) {
        return ResponseEntity.noContent().eTag(ETags.of(version)).build();
    }
}
