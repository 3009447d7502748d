package eu.klynge.directory.registration.web;

import eu.klynge.directory.registration.Applications;
import eu.klynge.directory.registration.FollowUpSecrets;
import eu.klynge.directory.registration.Outcome;
import eu.klynge.directory.registration.Registration;
import eu.klynge.directory.registration.RegistrationForm;
import eu.klynge.directory.registration.RegistrationRefused;
import eu.klynge.directory.registration.Stewardship;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OpenToAnyone;
import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.kit.settings.PublicAddress;
import eu.klynge.kit.store.Versioned;
import eu.klynge.kit.web.Command;
import eu.klynge.kit.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The applicant's side: submit, look, correct. */
@RestController
@RequestMapping(path = RegistrationController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class RegistrationController {

    static final String PATH = "/api/v1/registrations";

    private final Applications applications;
    private final Stewardship stewardship;
    private final FollowUpSecrets secrets;
    private final PublicAddress address;
    private final Clock clock;

    RegistrationController(
            Applications applications,
            Stewardship stewardship,
            FollowUpSecrets secrets,
            PublicAddress address,
            Clock clock) {
        this.applications = applications;
        this.stewardship = stewardship;
        this.secrets = secrets;
        this.address = address;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Register a cluster organisation")
    @ApiResponse(responseCode = "201", description = "Submitted; keep the follow-up address.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = SubmittedForm.class)))
    @OpenToAnyone("Cluster organisations register before they have an account.")
    Mono<ResponseEntity<RegistrationViews.Submitted>> submit(
            @RequestBody JsonNode body, Caller caller, ServerWebExchange exchange) {
        IdempotencyKey key = Command.key(exchange, caller, body);
        return sound(body).flatMap(form -> applications.submit(form, key)).map(this::created);
    }

    private ResponseEntity<RegistrationViews.Submitted> created(Outcome outcome) {
        String location = address.value() + PATH + "/" + outcome.id();
        var followUp = new RegistrationViews.FollowUp(location + "?secret=" + secrets.secretOf(outcome.id()));
        return ResponseEntity.created(URI.create(location))
                .eTag(ETags.of(outcome.version()))
                .body(new RegistrationViews.Submitted(outcome.id(), outcome.state(), outcome.tier(), followUp));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read one registration")
    @OpenToAnyone("The applicant shows the follow-up secret; without it a steward's token is demanded here.")
    Mono<ResponseEntity<RegistrationViews.Whole>> look(
            @PathVariable String id, @RequestParam @Nullable String secret, Caller caller) {
        if (secret != null) {
            requireSecret(id, secret);
            return applications
                    .look(id)
                    .map(found -> whole(found, false))
                    .onErrorMap(RegistrationRefused.class, RegistrationProblems::of);
        }
        if (caller.isAnonymous()) {
            return Mono.error(
                    ProblemException.unauthenticated("Use the follow-up address, or a steward's access token."));
        }
        if (!caller.has("steward")) {
            return Mono.error(ProblemException.of(ProblemType.FORBIDDEN, "Only stewards read registrations."));
        }
        return stewardship
                .look(id, caller)
                .map(found -> whole(found, true))
                .onErrorMap(RegistrationRefused.class, RegistrationProblems::of);
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Correct one's registration")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = SubmittedForm.class)))
    @OpenToAnyone("The applicant shows the follow-up secret.")
    Mono<ResponseEntity<RegistrationViews.Whole>> correct(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String secret,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        requireSecret(id, secret);
        Long version = ETags.version(ifMatch);
        return sound(body)
                .flatMap(form -> version == null
                        ? applications.look(id).flatMap(found -> applications.resubmit(id, found.version(), form))
                        : applications.resubmit(id, version, form))
                .map(found -> whole(found, false))
                .onErrorMap(RegistrationRefused.class, RegistrationProblems::of);
    }

    private Mono<RegistrationForm.Sound> sound(JsonNode body) {
        return switch (RegistrationForm.read(body, LocalDate.now(clock))) {
            case RegistrationForm.Sound sound -> Mono.just(sound);
            case RegistrationForm.Faulty faulty -> Mono.error(RegistrationProblems.of(faulty));
        };
    }

    private void requireSecret(String id, String secret) {
        if (!secrets.isSecretOf(id, secret)) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "This is not the follow-up address we gave out.");
        }
    }

    private static ResponseEntity<RegistrationViews.Whole> whole(Versioned<Registration> found, boolean forSteward) {
        return ResponseEntity.ok()
                .eTag(ETags.of(found.version()))
                .header("Cache-Control", "no-store")
                .body(RegistrationViews.Whole.of(found.state(), forSteward));
    }
}
