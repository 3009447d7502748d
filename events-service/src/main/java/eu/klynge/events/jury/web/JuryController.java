package eu.klynge.events.jury.web;

import eu.klynge.events.award.AwardRefused.Faulty;
import eu.klynge.events.award.Person;
import eu.klynge.events.award.Recorded;
import eu.klynge.events.jury.Judging;
import eu.klynge.events.jury.Seating;
import eu.klynge.kit.caller.AnyAccount;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.web.Command;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
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

/** The juror's side: a juror is whose account was invited, whatever its roles. */
@RestController
@RequestMapping(path = "/api/v1/awards/{award}/jury", produces = MediaType.APPLICATION_JSON_VALUE)
class JuryController {

    private final Seating seating;
    private final Judging judging;

    JuryController(Seating seating, Judging judging) {
        this.seating = seating;
        this.judging = judging;
    }

    @GetMapping("/seat")
    @Operation(summary = "Whether one is invited to the jury, and what one said to that")
    @AnyAccount
    Mono<ResponseEntity<JuryViews.JurySeat>> seat(@PathVariable String award, Caller caller) {
        return seating.of(award, Person.of(caller))
                .map(JuryViews.JurySeat::of)
                .defaultIfEmpty(JuryViews.JurySeat.NONE)
                .map(seat ->
                        ResponseEntity.ok().header("Cache-Control", "no-store").body(seat));
    }

    @PostMapping(path = "/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Accept or decline the invitation to the jury")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = JuryViews.JurorAnswerFields.class)))
    @AnyAccount
    Mono<Recorded> answer(
            @PathVariable String award, @RequestBody JsonNode body, Caller caller, ServerWebExchange exchange) {
        Form form = Form.of(body);
        boolean accepted = form.flag("accepted");
        form.refuseUnknownFields();
        Faulty.demandNone(form.faults());
        return seating.answer(award, Person.of(caller), Command.attempt(exchange, caller, body), accepted);
    }

    @PostMapping(path = "/ties", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Declare a tie to a cluster: its nominations are not seen and not judged")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = JuryViews.TieFields.class)))
    @AnyAccount
    Mono<Recorded> declare(
            @PathVariable String award, @RequestBody JsonNode body, Caller caller, ServerWebExchange exchange) {
        return seating.declare(award, null, Person.of(caller), Command.attempt(exchange, caller, body), body);
    }

    @GetMapping("/nominations")
    @Operation(summary = "List what is to be judged; nominations of clusters that one has a tie to are not among them")
    @AnyAccount
    Mono<ResponseEntity<List<JuryViews.JudgedNomination>>> assigned(@PathVariable String award, Caller caller) {
        return judging.assigned(award, Person.of(caller))
                .map(found -> found.stream().map(JuryViews.JudgedNomination::of).toList())
                .map(found ->
                        ResponseEntity.ok().header("Cache-Control", "no-store").body(found));
    }

    @PutMapping(path = "/nominations/{nomination}/marks", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Judge a nomination, again if need be")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = JuryViews.MarksFields.class)))
    @AnyAccount
    Mono<Recorded> score(
            @PathVariable String award,
            @PathVariable String nomination,
            @RequestBody JsonNode body,
            Caller caller,
            ServerWebExchange exchange) {
        return judging.score(award, nomination, Person.of(caller), Command.attempt(exchange, caller, body), body);
    }
}
