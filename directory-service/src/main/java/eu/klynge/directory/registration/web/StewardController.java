package eu.klynge.directory.registration.web;

import eu.klynge.contracts.vocabulary.Vocabularies;
import eu.klynge.directory.registration.Registration;
import eu.klynge.directory.registration.RegistrationRefused;
import eu.klynge.directory.registration.Registrations.Position;
import eu.klynge.directory.registration.State;
import eu.klynge.directory.registration.StewardCommand;
import eu.klynge.directory.registration.Stewardship;
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
import eu.klynge.kit.store.Versioned;
import eu.klynge.kit.web.Command;
import eu.klynge.kit.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
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

/** The steward's side: what waits, and what becomes of it. */
@RestController
@RequestMapping(path = RegistrationController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class StewardController {

    private static final int WORDS = 2000;

    /** @param message to the applicant */
    record ChangeRequest(String message) {}

    /** @param reason for the applicant */
    record Rejection(String reason) {}

    private final Stewardship stewardship;

    StewardController(Stewardship stewardship) {
        this.stewardship = stewardship;
    }

    @GetMapping
    @Operation(summary = "List registrations, oldest first")
    @OnlyRoles("steward")
    Mono<Page<RegistrationViews.Line>> list(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String country,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String limit,
            Caller caller) {
        int size = Limit.parse(limit).value();
        return stewardship
                .list(caller, state(state), country(country), TimeCursor.decode(cursor, Position::new), size + 1)
                .collectList()
                .map(found -> Page.of(found, size, StewardController::cursor).map(RegistrationViews.Line::of))
                .onErrorMap(RegistrationRefused.class, RegistrationProblems::of);
    }

    @PostMapping("/{id}/review")
    @Operation(summary = "Take into review")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "ETag that was read")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = false,
            content = @Content(schema = @Schema(type = "object")))
    @OnlyRoles("steward")
    Mono<ResponseEntity<RegistrationViews.Decided>> review(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable JsonNode body,
            Caller caller,
            ServerWebExchange exchange) {
        return carryOut(id, body, form -> new StewardCommand.TakeIntoReview(), caller, exchange);
    }

    @PostMapping("/{id}/change-request")
    @Operation(summary = "Ask the applicant for changes")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "ETag that was read")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ChangeRequest.class)))
    @OnlyRoles("steward")
    Mono<ResponseEntity<RegistrationViews.Decided>> requestChanges(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable JsonNode body,
            Caller caller,
            ServerWebExchange exchange) {
        return carryOut(
                id, body, form -> new StewardCommand.RequestChanges(form.text("message", WORDS)), caller, exchange);
    }

    @PostMapping("/{id}/acceptance")
    @Operation(summary = "Accept; the organisation is published")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "ETag that was read")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = false,
            content = @Content(schema = @Schema(type = "object")))
    @OnlyRoles("steward")
    Mono<ResponseEntity<RegistrationViews.Decided>> accept(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable JsonNode body,
            Caller caller,
            ServerWebExchange exchange) {
        return carryOut(id, body, form -> new StewardCommand.Accept(), caller, exchange);
    }

    @PostMapping("/{id}/rejection")
    @Operation(summary = "Reject")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "ETag that was read")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = Rejection.class)))
    @OnlyRoles("steward")
    Mono<ResponseEntity<RegistrationViews.Decided>> reject(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable JsonNode body,
            Caller caller,
            ServerWebExchange exchange) {
        return carryOut(id, body, form -> new StewardCommand.Reject(form.text("reason", WORDS)), caller, exchange);
    }

    private Mono<ResponseEntity<RegistrationViews.Decided>> carryOut(
            String id,
            @Nullable JsonNode body,
            Function<Form, StewardCommand> reader,
            Caller caller,
            ServerWebExchange exchange) {
        Form form = Form.of(body == null ? JsonNodeFactory.instance.objectNode() : body);
        StewardCommand command = reader.apply(form);
        form.demandSound();
        Long version = Command.version(exchange);
        return stewardship
                .carryOut(id, version, command, caller, Command.key(exchange, caller, body))
                .map(outcome -> ResponseEntity.ok()
                        .eTag(ETags.of(outcome.version()))
                        .body(RegistrationViews.Decided.of(outcome)))
                .onErrorMap(RegistrationRefused.class, RegistrationProblems::of);
    }

    private static @Nullable State state(@Nullable String code) {
        return code == null
                ? null
                : State.of(code)
                        .orElseThrow(() -> unknown("/state", "This is no code of the vocabulary registration-states."));
    }

    private static @Nullable String country(@Nullable String code) {
        if (code != null
                && !Vocabularies.named(Vocabularies.COUNTRIES).orElseThrow().contains(code)) {
            throw unknown("/country", "This is no code of the vocabulary countries.");
        }
        return code;
    }

    private static ProblemException unknown(String pointer, String message) {
        return ProblemException.invalid(
                ProblemType.INVALID_INPUT, List.of(new Fault(pointer, "unknown-code", message)));
    }

    private static Cursor cursor(Versioned<Registration> last) {
        return TimeCursor.of(last.createdAt(), last.id());
    }
}
