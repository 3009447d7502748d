package eu.klynge.notification.agency.web;

import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.store.Versioned;
import eu.klynge.kit.web.Command;
import eu.klynge.kit.web.ETags;
import eu.klynge.notification.agency.Agency;
import eu.klynge.notification.agency.AgencyOffice;
import eu.klynge.notification.agency.AgencyRefused;
import eu.klynge.notification.agency.Credentials;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What an agency may do for itself, and an operator for it: look, and take a new secret. */
@RestController
@RequestMapping(path = AgencyController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class AgencyController {

    static final String PATH = "/api/v1/agencies";

    private final AgencyOffice office;
    private final Credentials credentials;
    private final Connecting connecting;

    AgencyController(AgencyOffice office, Credentials credentials, Connecting connecting) {
        this.office = office;
        this.credentials = credentials;
        this.connecting = connecting;
    }

    @GetMapping("/me")
    @Operation(summary = "Read one's own entry, with how to connect")
    @OnlyRoles("agency")
    Mono<ResponseEntity<AgencyViews.AgencyEntry>> me(Caller caller) {
        return office.own(caller)
                .map(found -> whole(found, caller))
                .onErrorMap(AgencyRefused.class, AgencyProblems::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read one agency, with how to connect")
    @OnlyRoles({"operator", "agency"})
    Mono<ResponseEntity<AgencyViews.AgencyEntry>> look(@PathVariable String id, Caller caller) {
        return office.look(id, caller)
                .map(found -> whole(found, caller))
                .onErrorMap(AgencyRefused.class, AgencyProblems::of);
    }

    @PostMapping("/{id}/credentials")
    @Operation(summary = "Make a new secret; the old one is dead, this one is shown once")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = false,
            content = @Content(schema = @Schema(type = "object")))
    @OnlyRoles({"operator", "agency"})
    Mono<ResponseEntity<Credentials.FreshSecret>> renew(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable JsonNode body,
            Caller caller,
            ServerWebExchange exchange) {
        Command.demandNoFields(body);
        return credentials
                .renew(id, caller, Command.key(exchange, caller, body))
                .map(fresh ->
                        ResponseEntity.ok().header("Cache-Control", "no-store").body(fresh))
                .onErrorMap(AgencyRefused.class, AgencyProblems::of);
    }

    private ResponseEntity<AgencyViews.AgencyEntry> whole(Versioned<Agency> found, Caller caller) {
        return ResponseEntity.ok()
                .eTag(ETags.of(found.version()))
                .header("Cache-Control", "no-store")
                .body(AgencyViews.AgencyEntry.of(found.state(), connecting, caller.has("operator")));
    }
}
