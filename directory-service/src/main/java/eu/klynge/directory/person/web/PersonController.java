package eu.klynge.directory.person.web;

import eu.klynge.directory.person.Erasing;
import eu.klynge.directory.person.People;
import eu.klynge.directory.person.Person;
import eu.klynge.directory.person.PersonRefused;
import eu.klynge.directory.registration.FollowUpSecrets;
import eu.klynge.kit.audit.AuditLog;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.caller.OpenToAnyone;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.kit.telemetry.RequestTrace;
import eu.klynge.kit.web.Command;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

/** People ask for what is known of them, and have it erased: by their account, or by a registration's follow-up secret. */
@RestController
@RequestMapping(path = PersonController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class PersonController {

    static final String PATH = "/api/v1/personal-data";

    private static final Logger log = LoggerFactory.getLogger(PersonController.class);
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final int LONGEST_ID = 60;

    /** @param registration whose contact has asked for it */
    record ErasureRequest(String registration) {}

    private final People people;
    private final Erasing erasing;
    private final FollowUpSecrets secrets;
    private final AuditLog audit;

    PersonController(People people, Erasing erasing, FollowUpSecrets secrets, AuditLog audit) {
        this.people = people;
        this.erasing = erasing;
        this.secrets = secrets;
        this.audit = audit;
    }

    @GetMapping
    @Operation(summary = "Everything that is known of oneself")
    @OpenToAnyone("The applicant shows the follow-up secret; without it an account is demanded here.")
    Mono<ResponseEntity<PersonViews.PersonalDataView>> tell(
            @RequestParam @Nullable String registration, @RequestParam @Nullable String secret, Caller caller) {
        return who(registration, secret, caller)
                .flatMap(people::tell)
                .map(data -> ResponseEntity.ok()
                        .header("Cache-Control", "no-store")
                        .header("Content-Disposition", "attachment; filename=\"personal-data.json\"")
                        .body(PersonViews.PersonalDataView.of(data)))
                .onErrorMap(PersonRefused.class, PersonProblems::of);
    }

    @PostMapping("/erasure")
    @Operation(summary = "Have all of it erased, the account included")
    @OpenToAnyone("The applicant shows the follow-up secret; without it an account is demanded here.")
    Mono<ResponseEntity<PersonViews.ErasureView>> erase(
            @RequestParam @Nullable String registration,
            @RequestParam @Nullable String secret,
            Caller caller,
            ServerWebExchange exchange) {
        IdempotencyKey key = Command.key(exchange, caller, null);
        // Whoever holds a secret has no account, and all of them choose from the same words.
        boolean bySecret = registration != null && secret != null;
        return erase(
                who(registration, secret, caller),
                key != null && bySecret ? key.of("registration " + registration) : key);
    }

    @PostMapping(path = "/erasures", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Erase the contact of a registration who has asked for it")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ErasureRequest.class)))
    @OnlyRoles({"steward", "operator"})
    Mono<ResponseEntity<PersonViews.ErasureView>> eraseOnRequest(
            @RequestBody JsonNode body, Caller caller, ServerWebExchange exchange) {
        Form form = Form.of(body);
        String registration = form.text("registration", LONGEST_ID);
        form.demandSound();
        Mono<Person> person = people.onRequest(registration, caller)
                .delayUntil(found -> audit.record(caller, "personal-data.erase", "registration " + registration));
        return erase(person, Command.key(exchange, caller, body));
    }

    @GetMapping("/erasures/{id}")
    @Operation(summary = "Whether an erasure is done")
    @OpenToAnyone("It tells times alone, to whoever was told its id.")
    Mono<PersonViews.ErasureView> look(@PathVariable String id) {
        return erasing.look(id).map(PersonViews.ErasureView::of).onErrorMap(PersonRefused.class, PersonProblems::of);
    }

    private Mono<ResponseEntity<PersonViews.ErasureView>> erase(Mono<Person> person, @Nullable IdempotencyKey key) {
        return person.flatMap(found -> erasing.request(found, key))
                .delayUntil(erasure -> erasing.carryOut(erasure)
                        .timeout(AT_ONCE)
                        .transform(RequestTrace.onError(
                                later -> log.info("Erasure {} goes on later: {}", erasure.id(), later.toString())))
                        .onErrorComplete())
                .map(erasure -> ResponseEntity.accepted()
                        .location(URI.create(PATH + "/erasures/" + erasure.id()))
                        .body(PersonViews.ErasureView.of(erasure)))
                .onErrorMap(PersonRefused.class, PersonProblems::of);
    }

    private Mono<Person> who(@Nullable String registration, @Nullable String secret, Caller caller) {
        if (registration != null && secret != null) {
            if (!secrets.isSecretOf(registration, secret)) {
                return Mono.error(
                        ProblemException.of(ProblemType.FORBIDDEN, "This is not the follow-up address we gave out."));
            }
            return people.ofApplicant(registration);
        }
        if (caller.isAnonymous()) {
            return Mono.error(ProblemException.unauthenticated(
                    "Send registration and secret of the follow-up address, or your own access token."));
        }
        return people.ofAccount(caller);
    }
}
