package eu.klynge.directory.pilot.web;

import eu.klynge.directory.access.Access;
import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.pilot.AnswerForm;
import eu.klynge.directory.pilot.Answering;
import eu.klynge.directory.pilot.PilotRefused;
import eu.klynge.directory.pilot.Response;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
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
import java.util.Map;
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
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The answers of one organisation, for its editors alone. */
@RestController
@RequestMapping(
        path = PilotController.PATH + "/{country}/responses/{cluster}",
        produces = MediaType.APPLICATION_JSON_VALUE)
class ResponseController {

    /**
     * @param language of the questionnaire
     * @param answers by question: a code, a list of codes, a number or a text; a draft may lack any
     */
    record ResponseDraft(String language, Map<String, Object> answers) {}

    private final Answering answering;
    private final Access access;

    ResponseController(Answering answering, Access access) {
        this.answering = answering;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "Read one's own answers")
    @OnlyRoles("cluster-manager")
    Mono<ResponseEntity<ResponseView>> look(@PathVariable String country, @PathVariable String cluster, Caller caller) {
        return access.own(cluster, caller)
                .flatMap(own -> answering.look(country, own))
                .flatMap(found -> answer(country, found))
                .onErrorMap(PilotRefused.class, PilotProblems::of);
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Save a draft of one's answers",
            description = "The first time without If-Match, then with the ETag that was read.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ResponseDraft.class)))
    @OnlyRoles("cluster-manager")
    Mono<ResponseEntity<ResponseView>> save(
            @PathVariable String country,
            @PathVariable String cluster,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body,
            Caller caller) {
        return access.own(cluster, caller)
                .flatMap(own -> answering
                        .questionnaire(country)
                        .map(asked -> AnswerForm.read(asked, body))
                        .flatMap(form -> save(country, own, form, ifMatch)))
                .flatMap(saved -> answer(country, saved))
                .onErrorMap(PilotRefused.class, PilotProblems::of);
    }

    private Mono<Versioned<Response>> save(String country, Cluster cluster, AnswerForm form, @Nullable String ifMatch) {
        if (!form.faults().isEmpty()) {
            return Mono.error(ProblemException.invalid(ProblemType.INVALID_INPUT, form.faults()));
        }
        boolean first = ifMatch == null;
        return answering.save(country, cluster, form, first ? null : ETags.version(ifMatch), first);
    }

    @PostMapping("/submission")
    @Operation(summary = "Submit one's answers for good")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "ETag that was read")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = false,
            content = @Content(schema = @Schema(type = "object")))
    @OnlyRoles("cluster-manager")
    Mono<ResponseEntity<ResponseView>> submit(
            @PathVariable String country,
            @PathVariable String cluster,
            @RequestBody(required = false) @Nullable JsonNode body,
            Caller caller,
            ServerWebExchange exchange) {
        Long version = Command.version(exchange);
        return access.own(cluster, caller)
                .flatMap(own -> answering.submit(country, own, version, Command.key(exchange, caller, body)))
                .flatMap(submitted -> answer(country, submitted))
                .onErrorMap(PilotRefused.class, PilotProblems::of);
    }

    private Mono<ResponseEntity<ResponseView>> answer(String country, Versioned<Response> found) {
        return answering
                .questionnaire(country)
                .map(asked -> ResponseEntity.ok()
                        .eTag(ETags.of(found.version()))
                        .header("Cache-Control", "no-store")
                        .body(ResponseView.of(found.state(), asked)));
    }
}
