package eu.klynge.directory.membership.web;

import eu.klynge.directory.access.Access;
import eu.klynge.directory.membership.Membership;
import eu.klynge.directory.membership.MembershipCommand;
import eu.klynge.directory.membership.MembershipOffice;
import eu.klynge.directory.membership.MembershipRefused;
import eu.klynge.directory.membership.Memberships.Position;
import eu.klynge.directory.membership.Programme;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.caller.OpenToAnyone;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.paging.Limit;
import eu.klynge.kit.paging.Page;
import eu.klynge.kit.paging.TimeCursor;
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
import java.util.Locale;
import java.util.Optional;
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
import tools.jackson.databind.node.JsonNodeFactory;

/** From the application to the grant. */
@RestController
@RequestMapping(path = ProgrammeController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class ProgrammeController {

    static final String PATH = "/api/v1/memberships";
    private static final int WORDS = 2000;
    private static final int MOST_CENTS = 100_000_000;

    /**
     * @param programme id
     * @param cluster id or slug
     */
    record MembershipApplication(String programme, String cluster, String motivation) {}

    record ProgrammeList(List<Programme> items) {}

    /** The last part of a command's address; the fields that it has are those of its fact. */
    enum Action {
        TALK,
        ADMISSION,
        REFUSAL,
        GRANT_REQUEST,
        GRANT_APPROVAL,
        GRANT_REFUSAL,
        GRANT_PAYMENT;

        static Optional<Action> of(String path) {
            return List.of(values()).stream()
                    .filter(action -> action.name()
                            .toLowerCase(Locale.ROOT)
                            .replace('_', '-')
                            .equals(path))
                    .findFirst();
        }

        MembershipCommand read(Form form) {
            return switch (this) {
                case TALK -> new MembershipCommand.HoldTalk(form.date("heldOn"));
                case ADMISSION -> new MembershipCommand.Admit();
                case REFUSAL -> new MembershipCommand.Decline(form.text("reason", WORDS));
                case GRANT_REQUEST ->
                    new MembershipCommand.RequestGrant(
                            form.text("level", 60), form.wholeNumber("amountCents", 1, MOST_CENTS));
                case GRANT_APPROVAL ->
                    new MembershipCommand.ApproveGrant(form.wholeNumber("amountCents", 1, MOST_CENTS));
                case GRANT_REFUSAL -> new MembershipCommand.RefuseGrant(form.text("reason", WORDS));
                case GRANT_PAYMENT -> new MembershipCommand.PayGrant(form.date("paidOn"));
            };
        }
    }

    private final MembershipOffice office;
    private final Access access;

    ProgrammeController(MembershipOffice office, Access access) {
        this.office = office;
        this.access = access;
    }

    @GetMapping("/programmes")
    @Operation(summary = "Programmes that clusters can be members of")
    @OpenToAnyone("Whoever may apply is not known before.")
    ProgrammeList programmes() {
        return new ProgrammeList(Programme.all());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Apply for membership of a programme")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = MembershipApplication.class)))
    @OnlyRoles("cluster-manager")
    Mono<ResponseEntity<MembershipView>> apply(@RequestBody JsonNode body, Caller caller, ServerWebExchange exchange) {
        Form form = Form.of(body);
        String programme = form.code("programme", id -> Programme.of(id).isPresent(), "programmes");
        String cluster = form.text("cluster", 200);
        String motivation = form.text("motivation", WORDS);
        requireSound(form);
        return access.own(cluster, caller)
                .flatMap(own -> office.apply(
                        Programme.of(programme).orElseThrow(), own, motivation, Command.key(exchange, caller, body)))
                .map(made -> ResponseEntity.created(URI.create(PATH + "/" + made.id()))
                        .eTag(ETags.of(made.version()))
                        .body(MembershipView.of(made.state())))
                .onErrorMap(MembershipRefused.class, MembershipProblems::of);
    }

    @GetMapping
    @Operation(
            summary = "Memberships of one's countries, oldest first; or those of one's organisation",
            description = "`cluster`, an id or slug, is needed by its editors, who get all of them at once.")
    @OnlyRoles({"cluster-manager", "steward", "operator"})
    Mono<Page<MembershipView>> list(
            @RequestParam @Nullable String cluster,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String limit,
            Caller caller) {
        if (cluster != null) {
            return access.own(cluster, caller)
                    .flatMapMany(office::of)
                    .map(one -> MembershipView.of(one.state()))
                    .collectList()
                    .map(all -> new Page<>(all, null));
        }
        int size = Limit.parse(limit).value();
        return office.list(caller, TimeCursor.decode(cursor, Position::new), size + 1)
                .collectList()
                .map(found -> Page.of(found, size, last -> TimeCursor.of(last.createdAt(), last.id()))
                        .map(one -> MembershipView.of(one.state())))
                .onErrorMap(MembershipRefused.class, MembershipProblems::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One membership")
    @OnlyRoles({"cluster-manager", "steward", "operator"})
    Mono<ResponseEntity<MembershipView>> look(@PathVariable String id, Caller caller) {
        return office.look(id, caller)
                .map(ProgrammeController::answer)
                .onErrorMap(MembershipRefused.class, MembershipProblems::of);
    }

    @PostMapping("/{id}/{action}")
    @Operation(
            summary = "Go on with a membership",
            description = "`talk` {heldOn}, `admission`, `refusal` {reason}, `grant-approval` {amountCents},"
                    + " `grant-refusal` {reason} and `grant-payment` {paidOn} by a steward of the country;"
                    + " `grant-request` {level, amountCents} by an editor.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "ETag that was read")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = false,
            content = @Content(schema = @Schema(type = "object")))
    @OnlyRoles({"cluster-manager", "steward", "operator"})
    Mono<ResponseEntity<MembershipView>> goOn(
            @PathVariable String id,
            @PathVariable String action,
            @RequestBody(required = false) @Nullable JsonNode body,
            Caller caller,
            ServerWebExchange exchange) {
        Form form = Form.of(body == null ? JsonNodeFactory.instance.objectNode() : body);
        MembershipCommand command = Action.of(action)
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "There is no such command."))
                .read(form);
        requireSound(form);
        Long version = Command.version(exchange);
        return office.carryOut(id, version, command, caller, Command.key(exchange, caller, body))
                .map(ProgrammeController::answer)
                .onErrorMap(MembershipRefused.class, MembershipProblems::of);
    }

    private static void requireSound(Form form) {
        form.demandSound();
    }

    private static ResponseEntity<MembershipView> answer(Versioned<Membership> found) {
        return ResponseEntity.ok()
                .eTag(ETags.of(found.version()))
                .header("Cache-Control", "no-store")
                .body(MembershipView.of(found.state()));
    }
}
