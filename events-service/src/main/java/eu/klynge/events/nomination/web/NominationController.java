package eu.klynge.events.nomination.web;

import eu.klynge.events.award.AwardRefused.Faulty;
import eu.klynge.events.award.Person;
import eu.klynge.events.award.Recorded;
import eu.klynge.events.nomination.Nominating;
import eu.klynge.events.nomination.NominationForm;
import eu.klynge.kit.caller.AnyAccount;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.settings.PublicAddress;
import eu.klynge.kit.web.Command;
import io.swagger.v3.oas.annotations.Operation;
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
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The nominator's and the nominee's side. */
@RestController
@RequestMapping(path = NominationController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class NominationController {

    static final String PATH = "/api/v1/awards/{award}/nominations";

    private final Nominating nominating;
    private final PublicAddress address;

    NominationController(Nominating nominating, PublicAddress address) {
        this.nominating = nominating;
        this.address = address;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Nominate a cluster, one's own or another; another has to consent")
    @ApiResponse(responseCode = "201", description = "Nominated.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = NominationViews.NominationFields.class)))
    @AnyAccount
    Mono<ResponseEntity<Recorded>> nominate(
            @PathVariable String award, @RequestBody JsonNode body, Caller caller, ServerWebExchange exchange) {
        return nominating
                .nominate(
                        award, Person.of(caller), Command.attempt(exchange, caller, body), NominationForm.readNew(body))
                .map(step -> ResponseEntity.created(
                                URI.create(address.value() + PATH.replace("{award}", award) + "/" + step.reference()))
                        .body(step));
    }

    @GetMapping
    @Operation(
            summary = "List nominations: one's own, and those of one's own clusters; organisers see all of their award")
    @AnyAccount
    Mono<ResponseEntity<List<NominationViews.NominationWhole>>> list(@PathVariable String award, Caller caller) {
        return nominating
                .list(award, Person.of(caller))
                .map(found ->
                        found.stream().map(NominationViews.NominationWhole::of).toList())
                .map(found ->
                        ResponseEntity.ok().header("Cache-Control", "no-store").body(found));
    }

    @GetMapping("/{nomination}")
    @Operation(summary = "Read one nomination")
    @AnyAccount
    Mono<ResponseEntity<NominationViews.NominationWhole>> look(
            @PathVariable String award, @PathVariable String nomination, Caller caller) {
        return nominating
                .look(award, nomination, Person.of(caller))
                .map(NominationViews.NominationWhole::of)
                .map(found ->
                        ResponseEntity.ok().header("Cache-Control", "no-store").body(found));
    }

    @PutMapping(path = "/{nomination}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Write another version; the last one before nominations end counts")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = NominationViews.NominationVersionFields.class)))
    @AnyAccount
    Mono<Recorded> revise(
            @PathVariable String award,
            @PathVariable String nomination,
            @RequestBody JsonNode body,
            Caller caller,
            ServerWebExchange exchange) {
        return nominating.revise(
                award,
                nomination,
                Person.of(caller),
                Command.attempt(exchange, caller, body),
                NominationForm.readVersion(body));
    }

    @PostMapping(path = "/{nomination}/consent", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Stand behind a version, as the nominee")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = NominationViews.ConsentFields.class)))
    @OnlyRoles("cluster-manager")
    Mono<Recorded> consent(
            @PathVariable String award,
            @PathVariable String nomination,
            @RequestBody JsonNode body,
            Caller caller,
            ServerWebExchange exchange) {
        Form form = Form.of(body);
        int version = form.wholeNumber("version", 1, Integer.MAX_VALUE);
        form.refuseUnknownFields();
        Faulty.demandNone(form.faults());
        return nominating.consent(
                award, nomination, Person.of(caller), Command.attempt(exchange, caller, body), version);
    }

    @PostMapping("/{nomination}/withdrawal")
    @Operation(summary = "Withdraw a nomination, as nominator or nominee")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = false,
            content = @Content(schema = @Schema(type = "object")))
    @AnyAccount
    Mono<Recorded> withdraw(
            @PathVariable String award,
            @PathVariable String nomination,
            @RequestBody(required = false) @Nullable JsonNode body,
            Caller caller,
            ServerWebExchange exchange) {
        Command.demandNoFields(body);
        return nominating.withdraw(award, nomination, Person.of(caller), Command.attempt(exchange, caller, body));
    }
}
