package eu.klynge.notification.agency.web;

import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.paging.Cursor;
import eu.klynge.kit.paging.Limit;
import eu.klynge.kit.paging.Page;
import eu.klynge.kit.paging.TimeCursor;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.kit.settings.PublicAddress;
import eu.klynge.kit.store.Versioned;
import eu.klynge.kit.web.Command;
import eu.klynge.kit.web.ETags;
import eu.klynge.notification.agency.Agencies.Position;
import eu.klynge.notification.agency.Agencies.Selection;
import eu.klynge.notification.agency.Agency;
import eu.klynge.notification.agency.AgencyCommand;
import eu.klynge.notification.agency.AgencyForm;
import eu.klynge.notification.agency.AgencyOffice;
import eu.klynge.notification.agency.AgencyRefused;
import eu.klynge.notification.agency.Outcome;
import eu.klynge.notification.agency.State;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The operator's side: who may read the feed, and how much. */
@RestController
@RequestMapping(path = AgencyController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class OperatorController {

    private static final int WORDS = 2000;
    private static final String SEEN = "ETag that was read";

    private final AgencyOffice office;
    private final PublicAddress address;

    OperatorController(AgencyOffice office, PublicAddress address) {
        this.office = office;
        this.address = address;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Approve an agency; its account and its rights follow within seconds")
    @ApiResponse(responseCode = "201", description = "Approved; take its first secret at /credentials.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = AgencyViews.AgencyFields.class)))
    @OnlyRoles("operator")
    Mono<ResponseEntity<AgencyViews.AgencyOutcome>> approve(
            @RequestBody JsonNode body, Caller caller, ServerWebExchange exchange) {
        return office.approve(sound(body), caller, Command.key(exchange, caller, body))
                .map(outcome -> ResponseEntity.created(
                                URI.create(address.value() + AgencyController.PATH + "/" + outcome.id()))
                        .eTag(ETags.of(outcome.version()))
                        .body(AgencyViews.AgencyOutcome.of(outcome)));
    }

    @GetMapping
    @Operation(summary = "List agencies, oldest first")
    @OnlyRoles("operator")
    Mono<Page<AgencyViews.AgencyLine>> list(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String limit) {
        int size = Limit.parse(limit).value();
        return office.list(new Selection(state(state), TimeCursor.decode(cursor, Position::new)), size + 1)
                .collectList()
                .map(found -> Page.of(found, size, OperatorController::cursor).map(AgencyViews.AgencyLine::of));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Change an agency's profile and limits")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = SEEN)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = AgencyViews.AgencyFields.class)))
    @OnlyRoles("operator")
    Mono<ResponseEntity<AgencyViews.AgencyOutcome>> change(
            @PathVariable String id, @RequestBody JsonNode body, Caller caller, ServerWebExchange exchange) {
        AgencyForm.Sound form = sound(body);
        return carryOut(id, body, new AgencyCommand.Change(form.profile(), form.limits()), caller, exchange);
    }

    @PostMapping(path = "/{id}/revocation", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Cut an agency off")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = SEEN)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = AgencyViews.AgencyRevocation.class)))
    @OnlyRoles("operator")
    Mono<ResponseEntity<AgencyViews.AgencyOutcome>> revoke(
            @PathVariable String id, @RequestBody JsonNode body, Caller caller, ServerWebExchange exchange) {
        Form form = Form.of(body);
        var command = new AgencyCommand.Revoke(form.text("reason", WORDS));
        form.demandSound();
        return carryOut(id, body, command, caller, exchange);
    }

    @PostMapping("/{id}/reinstatement")
    @Operation(summary = "Let a revoked agency read again, with the secret it had")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = SEEN)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = false,
            content = @Content(schema = @Schema(type = "object")))
    @OnlyRoles("operator")
    Mono<ResponseEntity<AgencyViews.AgencyOutcome>> reinstate(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable JsonNode body,
            Caller caller,
            ServerWebExchange exchange) {
        Command.demandNoFields(body);
        return carryOut(id, body, new AgencyCommand.Reinstate(), caller, exchange);
    }

    private Mono<ResponseEntity<AgencyViews.AgencyOutcome>> carryOut(
            String id, @Nullable JsonNode body, AgencyCommand command, Caller caller, ServerWebExchange exchange) {
        Long version = Command.version(exchange);
        return office.carryOut(id, version, command, caller, Command.key(exchange, caller, body))
                .map(OperatorController::decided)
                .onErrorMap(AgencyRefused.class, AgencyProblems::of);
    }

    private static ResponseEntity<AgencyViews.AgencyOutcome> decided(Outcome outcome) {
        return ResponseEntity.ok().eTag(ETags.of(outcome.version())).body(AgencyViews.AgencyOutcome.of(outcome));
    }

    private static AgencyForm.Sound sound(JsonNode body) {
        return switch (AgencyForm.read(body)) {
            case AgencyForm.Sound sound -> sound;
            case AgencyForm.Faulty faulty -> throw ProblemException.invalid(ProblemType.INVALID_INPUT, faulty.faults());
        };
    }

    private static @Nullable State state(@Nullable String code) {
        return code == null
                ? null
                : State.of(code)
                        .orElseThrow(() -> ProblemException.invalid(
                                ProblemType.INVALID_INPUT,
                                List.of(new Fault(
                                        "/state", "unknown-code", "An agency is approved, active or revoked."))));
    }

    private static Cursor cursor(Versioned<Agency> last) {
        return TimeCursor.of(last.createdAt(), last.id());
    }
}
