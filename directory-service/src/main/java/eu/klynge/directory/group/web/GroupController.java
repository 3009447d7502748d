package eu.klynge.directory.group.web;

import eu.klynge.directory.cluster.Attempt;
import eu.klynge.directory.group.Group;
import eu.klynge.directory.group.GroupForm;
import eu.klynge.directory.group.GroupKind;
import eu.klynge.directory.group.GroupRefused;
import eu.klynge.directory.group.Grouping;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.caller.OpenToAnyone;
import eu.klynge.kit.form.Form;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** Meta-clusters and networks: what they are, for all to read and for their lead to say. */
@RestController
@RequestMapping(path = GroupController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class GroupController {

    static final String PATH = "/api/v1/groups";
    private static final int LONGEST_NAME = 200;

    /** @param cluster id or slug of the one that founds it and leads it */
    record Foundation(String cluster, GroupForm.Sound group) {}

    private final Grouping grouping;

    GroupController(Grouping grouping) {
        this.grouping = grouping;
    }

    @GetMapping
    @Operation(summary = "Groups that are open to the public")
    @Parameter(name = "kind", description = "meta-cluster or network; both unless said")
    @Parameter(name = "cluster", description = "Id of a member")
    @OpenToAnyone("The directory is public.")
    Mono<Page<GroupViews.GroupLine>> list(
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String cluster,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String limit) {
        int size = Limit.parse(limit).value();
        Cursor after = Cursor.decode(cursor, 1);
        return grouping.list(
                        kind(kind),
                        cluster,
                        after == null ? null : after.values().getFirst(),
                        size + 1)
                .collectList()
                .map(found -> Page.of(found, size, last -> Cursor.of(last.id())).map(GroupViews.GroupLine::of));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One group, with the members that have confirmed")
    @OpenToAnyone("The directory is public; what is not open yet is shown to its members' editors alone.")
    Mono<ResponseEntity<GroupViews.GroupView>> read(@PathVariable String id, Caller caller) {
        return grouping.look(id, caller).flatMap(this::whole).onErrorMap(GroupRefused.class, GroupProblems::of);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Found a group")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = Foundation.class)))
    @OnlyRoles("cluster-manager")
    Mono<ResponseEntity<GroupViews.GroupView>> found(
            @RequestBody JsonNode body, Caller caller, ServerWebExchange exchange) {
        Form form = Form.of(body);
        String cluster = form.text("cluster", LONGEST_NAME);
        GroupForm group = GroupForm.read(form.object("group"));
        form.refuseUnknownFields();
        return grouping.found(cluster, sound(form, group), caller, Command.key(exchange, caller, body))
                .flatMap(made -> whole(made)
                        .map(answer -> ResponseEntity.created(URI.create(PATH + "/" + made.id()))
                                .eTag(ETags.of(made.version()))
                                .body(answer.getBody())))
                .onErrorMap(GroupRefused.class, GroupProblems::of);
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say anew what the group is")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "ETag that was read")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = GroupForm.Sound.class)))
    @OnlyRoles("cluster-manager")
    Mono<ResponseEntity<GroupViews.GroupView>> describe(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body,
            Caller caller) {
        Form form = Form.of(body);
        GroupForm read = GroupForm.read(form);
        form.refuseUnknownFields();
        GroupForm.Sound profile = sound(form, read);
        return grouping.describe(id, profile, new Attempt(caller, ETags.version(ifMatch)))
                .flatMap(this::whole)
                .onErrorMap(GroupRefused.class, GroupProblems::of);
    }

    private Mono<ResponseEntity<GroupViews.GroupView>> whole(Versioned<Group> found) {
        return grouping.members(found.state())
                .collectList()
                .map(members -> ResponseEntity.ok()
                        .eTag(ETags.of(found.version()))
                        .body(GroupViews.GroupView.of(found, members)));
    }

    private static GroupForm.Sound sound(Form form, GroupForm group) {
        if (group instanceof GroupForm.Sound sound && form.faults().isEmpty()) {
            return sound;
        }
        throw ProblemException.invalid(ProblemType.INVALID_INPUT, form.faults());
    }

    private static @Nullable GroupKind kind(@Nullable String code) {
        return code == null
                ? null
                : GroupKind.of(code)
                        .orElseThrow(() -> ProblemException.invalid(
                                ProblemType.INVALID_INPUT,
                                List.of(new Fault("/kind", "unknown-code", "meta-cluster or network."))));
    }
}
