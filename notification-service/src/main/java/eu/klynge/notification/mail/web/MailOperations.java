package eu.klynge.notification.mail.web;

import eu.klynge.kit.audit.AuditLog;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.notification.mail.Bounce;
import eu.klynge.notification.mail.Bounces;
import eu.klynge.notification.mail.Letter;
import eu.klynge.notification.mail.Letters;
import eu.klynge.notification.mail.Suppression;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The operator's side of e-mail. */
@RestController
@RequestMapping(path = "/api/v1/operations/notification", produces = MediaType.APPLICATION_JSON_VALUE)
class MailOperations {

    /** @param states how many letters of the last month are in each state */
    record Mailed(Map<String, Long> states) {}

    /** @param outcome suppressed, noted or unknown-letter */
    record Taken(String outcome) {}

    record Released(boolean released) {}

    /** @param email the address that works again */
    record Release(String email) {}

    private final Letters letters;
    private final Bounces bounces;
    private final Suppression suppression;
    private final AuditLog audit;

    MailOperations(Letters letters, Bounces bounces, Suppression suppression, AuditLog audit) {
        this.letters = letters;
        this.bounces = bounces;
        this.suppression = suppression;
        this.audit = audit;
    }

    @GetMapping("/mail")
    @Operation(summary = "Letters by state")
    @OnlyRoles("operator")
    Mono<Mailed> states(Caller caller) {
        return audit.record(caller, "mail.states", "all").then(letters.counts()).map(counts -> {
            Map<String, Long> states = new TreeMap<>();
            Stream.of(Letter.State.values()).forEach(state -> states.put(state.code(), counts.getOrDefault(state, 0L)));
            return new Mailed(states);
        });
    }

    /** For a mail server's pipe: the returned e-mail as it came. */
    @PostMapping(
            path = "/bounces",
            consumes = {"message/rfc822", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @Operation(summary = "Take in a delivery status notification (RFC 3464)")
    @OnlyRoles("operator")
    Mono<Taken> bounced(@RequestBody byte[] mail, Caller caller) {
        Bounce bounce = DeliveryReports.read(mail)
                .orElseThrow(() -> ProblemException.invalid(
                        ProblemType.INVALID_INPUT,
                        List.of(new Fault(
                                "",
                                "no-delivery-report",
                                "A delivery status notification about one of our e-mails is expected."))));
        return audit.record(caller, "mail.bounce", bounce.letter())
                .then(bounces.take(bounce))
                .map(outcome ->
                        new Taken(outcome.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    /** The audit log says that it was done, and not to whom. */
    @PostMapping(path = "/suppressions/release", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Write to an address again")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = Release.class)))
    @OnlyRoles("operator")
    Mono<Released> release(@RequestBody JsonNode body, Caller caller) {
        Form form = Form.of(body);
        String email = form.text(
                "email", text -> text.matches("[^@\\s]+@[^@\\s]+"), "wrong-format", "An e-mail address is expected.");
        form.demandSound();
        return audit.record(caller, "mail.release", "an address")
                .then(suppression.release(email))
                .map(Released::new);
    }
}
