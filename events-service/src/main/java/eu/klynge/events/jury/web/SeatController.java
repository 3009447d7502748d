package eu.klynge.events.jury.web;

import eu.klynge.events.award.Person;
import eu.klynge.events.award.Recorded;
import eu.klynge.events.jury.Seating;
import eu.klynge.events.jury.Shortlisting;
import eu.klynge.events.jury.UndertakingDesk;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.web.Command;
import eu.klynge.kit.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
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

/** The organiser's side of the jury. */
@RestController
@RequestMapping(path = "/api/v1/awards", produces = MediaType.APPLICATION_JSON_VALUE)
class SeatController {

    private final Seating seating;
    private final Shortlisting shortlisting;
    private final UndertakingDesk undertakings;

    SeatController(Seating seating, Shortlisting shortlisting, UndertakingDesk undertakings) {
        this.seating = seating;
        this.shortlisting = shortlisting;
        this.undertakings = undertakings;
    }

    @PostMapping(path = "/{award}/jurors", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Invite an account to the jury")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = JuryViews.JurorFields.class)))
    @OnlyRoles("organiser")
    Mono<Recorded> invite(
            @PathVariable String award, @RequestBody JsonNode body, Caller caller, ServerWebExchange exchange) {
        return seating.invite(award, Person.of(caller), Command.attempt(exchange, caller, body), body);
    }

    @GetMapping("/{award}/jurors")
    @Operation(summary = "List the jury")
    @OnlyRoles("organiser")
    Mono<ResponseEntity<List<JuryViews.JurorLine>>> list(@PathVariable String award, Caller caller) {
        return seating.list(award, Person.of(caller))
                .map(jurors -> jurors.stream().map(JuryViews.JurorLine::of).toList())
                .map(jurors ->
                        ResponseEntity.ok().header("Cache-Control", "no-store").body(jurors));
    }

    @PostMapping(path = "/{award}/jurors/{juror}/ties", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Declare a juror's tie to a cluster")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = JuryViews.TieFields.class)))
    @OnlyRoles("organiser")
    Mono<Recorded> declare(
            @PathVariable String award,
            @PathVariable String juror,
            @RequestBody JsonNode body,
            Caller caller,
            ServerWebExchange exchange) {
        return seating.declare(award, juror, Person.of(caller), Command.attempt(exchange, caller, body), body);
    }

    @PostMapping("/{award}/shortlist")
    @Operation(summary = "Freeze the shortlist: three of each category, with their reasons")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = false,
            content = @Content(schema = @Schema(type = "object")))
    @OnlyRoles("organiser")
    Mono<ResponseEntity<Recorded>> freeze(
            @PathVariable String award,
            @RequestBody(required = false) @Nullable JsonNode body,
            Caller caller,
            ServerWebExchange exchange) {
        Command.demandNoFields(body);
        return shortlisting
                .freeze(award, Person.of(caller), Command.attempt(exchange, caller, body))
                .map(step -> ResponseEntity.ok().eTag(ETags.of(step.step())).body(step));
    }

    @PostMapping(path = "/{award}/undertakings", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Declare what clusters do together: jurors of one do not judge another in this award")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = JuryViews.UndertakingFields.class)))
    @OnlyRoles("organiser")
    Mono<Recorded> declare(
            @PathVariable String award, @RequestBody JsonNode body, Caller caller, ServerWebExchange exchange) {
        return undertakings.declare(award, Person.of(caller), Command.attempt(exchange, caller, body), body);
    }
}
