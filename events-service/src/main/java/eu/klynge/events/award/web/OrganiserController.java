package eu.klynge.events.award.web;

import eu.klynge.events.award.AwardRefused;
import eu.klynge.events.award.DefinitionForm;
import eu.klynge.events.award.Organising;
import eu.klynge.events.award.Person;
import eu.klynge.events.award.Recorded;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.idempotency.Attempt;
import eu.klynge.kit.settings.PublicAddress;
import eu.klynge.kit.web.Command;
import eu.klynge.kit.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The organiser's side. Every command answers with the step that it led to; {@code If-Match} is demanded where a form is replaced. */
@RestController
@RequestMapping(path = AwardController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class OrganiserController {

    private static final int WORDS = 2000;

    private final Organising organising;
    private final PublicAddress address;

    OrganiserController(Organising organising, PublicAddress address) {
        this.organising = organising;
        this.address = address;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Draft an award")
    @ApiResponse(responseCode = "201", description = "The first step of its chain.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = AwardViews.AwardFields.class)))
    @OnlyRoles("organiser")
    Mono<ResponseEntity<Recorded>> draft(@RequestBody JsonNode body, Caller caller, ServerWebExchange exchange) {
        return organising
                .draft(Person.of(caller), DefinitionForm.read(body), Command.key(exchange, caller, body))
                .map(step -> ResponseEntity.created(
                                URI.create(address.value() + AwardController.PATH + "/" + step.award()))
                        .eTag(ETags.of(step.step()))
                        .body(step));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Change a draft")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "ETag that was read")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = AwardViews.AwardFields.class)))
    @OnlyRoles("organiser")
    Mono<ResponseEntity<Recorded>> redraft(
            @PathVariable String id, @RequestBody JsonNode body, Caller caller, ServerWebExchange exchange) {
        Long version = Command.version(exchange);
        var attempt = new Attempt(version, Command.key(exchange, caller, body));
        return organising
                .redraft(id, Person.of(caller), attempt, DefinitionForm.read(body))
                .map(OrganiserController::answer);
    }

    @PostMapping("/{id}/opening")
    @Operation(summary = "Open an award: from now on what it asks of nominees stands")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = false,
            content = @Content(schema = @Schema(type = "object")))
    @OnlyRoles("organiser")
    Mono<ResponseEntity<Recorded>> open(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable JsonNode body,
            Caller caller,
            ServerWebExchange exchange) {
        Command.demandNoFields(body);
        return organising
                .open(id, Person.of(caller), Command.attempt(exchange, caller, body))
                .map(OrganiserController::answer);
    }

    @PostMapping(path = "/{id}/extensions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Move a date back; it stays on record")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = AwardViews.AwardExtensionFields.class)))
    @OnlyRoles("organiser")
    Mono<ResponseEntity<Recorded>> extend(
            @PathVariable String id, @RequestBody JsonNode body, Caller caller, ServerWebExchange exchange) {
        return organising
                .extend(id, Person.of(caller), Command.attempt(exchange, caller, body), body)
                .map(OrganiserController::answer);
    }

    @PostMapping("/{id}/ceremony")
    @Operation(summary = "Hand the award over: the winners and the whole chain are public")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = false,
            content = @Content(schema = @Schema(type = "object")))
    @OnlyRoles("organiser")
    Mono<ResponseEntity<Recorded>> handOver(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable JsonNode body,
            Caller caller,
            ServerWebExchange exchange) {
        Command.demandNoFields(body);
        return organising
                .handOver(id, Person.of(caller), Command.attempt(exchange, caller, body))
                .map(OrganiserController::answer);
    }

    @PostMapping("/{id}/erasure")
    @Operation(summary = "Forget what names people, of an award that is over; its chain stays as it is")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = false,
            content = @Content(schema = @Schema(type = "object")))
    @OnlyRoles("organiser")
    Mono<ResponseEntity<Recorded>> erase(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable JsonNode body,
            Caller caller,
            ServerWebExchange exchange) {
        Command.demandNoFields(body);
        return organising
                .erase(id, Person.of(caller), Command.attempt(exchange, caller, body))
                .map(OrganiserController::answer);
    }

    @PostMapping(path = "/{id}/cancellation", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Cancel an award")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = AwardViews.AwardCancellationFields.class)))
    @OnlyRoles("organiser")
    Mono<ResponseEntity<Recorded>> cancel(
            @PathVariable String id, @RequestBody JsonNode body, Caller caller, ServerWebExchange exchange) {
        Form form = Form.of(body);
        String reason = form.text("reason", WORDS);
        form.refuseUnknownFields();
        AwardRefused.Faulty.demandNone(form.faults());
        return organising
                .cancel(id, Person.of(caller), Command.attempt(exchange, caller, body), reason)
                .map(OrganiserController::answer);
    }

    private static ResponseEntity<Recorded> answer(Recorded step) {
        return ResponseEntity.ok().eTag(ETags.of(step.step())).body(step);
    }
}
