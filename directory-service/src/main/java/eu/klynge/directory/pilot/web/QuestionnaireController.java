package eu.klynge.directory.pilot.web;

import eu.klynge.directory.pilot.PilotRefused;
import eu.klynge.directory.pilot.PilotResults;
import eu.klynge.directory.pilot.Questionnaire;
import eu.klynge.directory.pilot.QuestionnaireForm;
import eu.klynge.directory.pilot.QuestionnaireShelf;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.caller.OpenToAnyone;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.kit.web.Command;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
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

/** Questionnaires: anyone reads them and what they came to, stewards publish new ones. */
@RestController
@RequestMapping(QuestionnaireController.PATH)
class QuestionnaireController {

    static final String PATH = "/api/v1/questionnaires";

    record QuestionnaireList(List<QuestionnaireView.QuestionnaireLine> items) {}

    private final QuestionnaireShelf shelf;
    private final PilotResults results;

    QuestionnaireController(QuestionnaireShelf shelf, PilotResults results) {
        this.shelf = shelf;
        this.results = results;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Every questionnaire, in all its versions")
    @OpenToAnyone("What is asked is public.")
    Mono<QuestionnaireList> list() {
        return shelf.all()
                .map(all -> new QuestionnaireList(all.stream()
                        .map(QuestionnaireView.QuestionnaireLine::of)
                        .toList()));
    }

    @GetMapping(path = "/{key}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The newest version of a questionnaire")
    @OpenToAnyone("What is asked is public.")
    Mono<QuestionnaireView> newest(@PathVariable String key) {
        return shelf.newest(key).map(QuestionnaireView::of).onErrorMap(PilotRefused.class, PilotProblems::of);
    }

    @GetMapping(path = "/{key}/versions/{version}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "One version of a questionnaire")
    @OpenToAnyone("What is asked is public.")
    Mono<QuestionnaireView> version(@PathVariable String key, @PathVariable int version) {
        return shelf.version(key, version).map(QuestionnaireView::of).onErrorMap(PilotRefused.class, PilotProblems::of);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Publish a questionnaire, or the next version of one")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = QuestionnaireView.class)))
    @OnlyRoles({"steward", "operator"})
    Mono<ResponseEntity<QuestionnaireView>> publish(
            @RequestBody JsonNode body, Caller caller, ServerWebExchange exchange) {
        String key = sound(body, 1, caller).key();
        return shelf.publish(key, version -> sound(body, version, caller), caller, Command.key(exchange, caller, body))
                .map(made -> ResponseEntity.created(URI.create(PATH + "/" + made.key() + "/versions/" + made.version()))
                        .body(QuestionnaireView.of(made)))
                .onErrorMap(PilotRefused.class, PilotProblems::of);
    }

    private static Questionnaire sound(JsonNode body, int version, Caller owner) {
        return switch (QuestionnaireForm.read(body, version, String.valueOf(owner.subject()))) {
            case QuestionnaireForm.Read.Sound(Questionnaire sound) -> sound;
            case QuestionnaireForm.Read.Faulty(var faults) ->
                throw ProblemException.invalid(ProblemType.INVALID_INPUT, faults);
        };
    }

    @GetMapping(path = "/{key}/versions/{version}/results", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What all pilots with this questionnaire came to, by country and ecosystem")
    @OpenToAnyone("Results never concern fewer than five organisations.")
    Mono<PilotResultsView> results(@PathVariable String key, @PathVariable int version) {
        return results.ofAll(key, version).map(PilotResultsView::of).onErrorMap(PilotRefused.class, PilotProblems::of);
    }

    @GetMapping(path = "/{key}/versions/{version}/results", produces = ResultsCsv.TYPE)
    @OpenToAnyone("Results never concern fewer than five organisations.")
    Mono<ResponseEntity<String>> resultsAsCsv(
            @PathVariable String key, @PathVariable int version, @RequestParam(defaultValue = "en") String language) {
        return results.ofAll(key, version)
                .map(found -> ResultsCsv.answer(found, language))
                .onErrorMap(PilotRefused.class, PilotProblems::of);
    }
}
