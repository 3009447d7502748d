package eu.klynge.events.ballot.web;

import eu.klynge.events.award.AwardRefused.Faulty;
import eu.klynge.events.award.Person;
import eu.klynge.events.ballot.CodeDesk;
import eu.klynge.events.ballot.ReceiptCheck;
import eu.klynge.events.ballot.Voting;
import eu.klynge.kit.caller.AnyAccount;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.caller.OpenToAnyone;
import eu.klynge.kit.form.Form;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The voter's side, and the desk where codes are printed. */
@RestController
@RequestMapping(path = "/api/v1/awards/{award}", produces = MediaType.APPLICATION_JSON_VALUE)
class BallotController {

    private final Voting voting;
    private final CodeDesk desk;
    private final ReceiptCheck receipts;

    BallotController(Voting voting, CodeDesk desk, ReceiptCheck receipts) {
        this.voting = voting;
        this.desk = desk;
        this.receipts = receipts;
    }

    /**
     * The shape of what a voter sends, for the OpenAPI document; it is read field by field.
     *
     * @param nonce at least 128 random bits that the voter's own device chose, in base64url or hexadecimal
     * @param votingCode of a guest who votes on the spot
     */
    record BallotFields(
            String nomination, String nonce, @Nullable String votingCode) {}

    record ReceiptFields(String receipt) {}

    /** @param registrations ids of confirmed registrations for the award's event */
    record VotingGuests(List<String> registrations) {}

    @PutMapping(path = "/categories/{category}/ballot", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Vote in a category; the last ballot before the vote ends counts")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = BallotFields.class)))
    @OpenToAnyone("Any signed-in person votes, and guests on the spot with the code that they were given.")
    Mono<ResponseEntity<Voting.Acknowledged>> cast(
            @PathVariable String award, @PathVariable String category, @RequestBody JsonNode body, Caller caller) {
        return voting.cast(award, category, caller.isAnonymous() ? null : Person.of(caller), body)
                .map(BallotController::secret);
    }

    @GetMapping("/ballots/own")
    @Operation(summary = "Read one's own receipts again, until the vote is counted")
    @AnyAccount
    Mono<ResponseEntity<List<Voting.Acknowledged>>> own(@PathVariable String award, Caller caller) {
        return voting.own(award, Person.of(caller)).map(BallotController::secret);
    }

    @PostMapping(path = "/receipts/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Ask where the ballot of a receipt is; nothing of what is on it is told")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ReceiptFields.class)))
    @OpenToAnyone("A receipt names nobody.")
    Mono<ResponseEntity<ReceiptCheck.Whereabouts>> check(@PathVariable String award, @RequestBody JsonNode body) {
        Form form = Form.of(body);
        String receipt = form.text("receipt", 400);
        form.refuseUnknownFields();
        Faulty.demandNone(form.faults());
        return receipts.check(award, receipt).map(BallotController::secret);
    }

    @PostMapping(path = "/voting-codes", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Print codes for guests who vote on the spot; they are shown this once")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = VotingGuests.class)))
    @OnlyRoles("organiser")
    Mono<ResponseEntity<List<CodeDesk.GuestCode>>> print(
            @PathVariable String award, @RequestBody JsonNode body, Caller caller) {
        return desk.print(award, Person.of(caller), body).map(BallotController::secret);
    }

    private static <T> ResponseEntity<T> secret(T body) {
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(body);
    }
}
