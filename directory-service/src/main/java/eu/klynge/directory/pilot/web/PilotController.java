package eu.klynge.directory.pilot.web;

import eu.klynge.contracts.vocabulary.Vocabularies;
import eu.klynge.directory.pilot.Pilot;
import eu.klynge.directory.pilot.PilotRefused;
import eu.klynge.directory.pilot.PilotResults;
import eu.klynge.directory.pilot.Piloting;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.caller.OpenToAnyone;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.store.Versioned;
import eu.klynge.kit.web.Command;
import eu.klynge.kit.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Pilots of countries, and how far they are. */
@RestController
class PilotController {

    static final String PATH = "/api/v1/pilots";
    private static final int MOST_NEEDED = 1000;

    /**
     * @param country ISO 3166-1 alpha-2
     * @param questionnaire key of a questionnaire
     * @param questionnaireVersion its newest unless said
     * @param threshold distinct clusters that open the country, 10 unless said
     */
    record PilotStart(
            String country,
            String questionnaire,
            @Nullable Integer questionnaireVersion,
            @Nullable Integer threshold) {}

    record Countries(List<PilotView> items) {}

    private final Piloting piloting;
    private final PilotResults results;

    PilotController(Piloting piloting, PilotResults results) {
        this.piloting = piloting;
        this.results = results;
    }

    @GetMapping(path = "/api/v1/countries", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Countries of the map: open, or in their pilot and how many answers are missing")
    @OpenToAnyone("The map is public.")
    Mono<Countries> countries() {
        return piloting.all()
                .map(all -> new Countries(all.stream().map(PilotView::of).toList()));
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Start the pilot of a country")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = PilotStart.class)))
    @OnlyRoles("steward")
    Mono<ResponseEntity<PilotView>> start(@RequestBody JsonNode body, Caller caller, ServerWebExchange exchange) {
        Form form = Form.of(body);
        String country = form.code(
                "country",
                code -> Vocabularies.named(Vocabularies.COUNTRIES).orElseThrow().contains(code),
                Vocabularies.COUNTRIES);
        String questionnaire = form.text("questionnaire", 60);
        Integer version = form.optionalWholeNumber("questionnaireVersion", 1, Integer.MAX_VALUE);
        Integer threshold = form.optionalWholeNumber("threshold", 1, MOST_NEEDED);
        form.demandSound();
        return piloting.start(
                        country,
                        questionnaire,
                        version,
                        threshold == null ? Pilot.USUAL_THRESHOLD : threshold,
                        caller,
                        Command.key(exchange, caller, body))
                .map(started -> ResponseEntity.created(URI.create(PATH + "/" + country))
                        .eTag(ETags.of(started.version()))
                        .body(PilotView.of(started.state())))
                .onErrorMap(PilotRefused.class, PilotProblems::of);
    }

    @GetMapping(path = PATH + "/{country}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "How far the pilot of a country is")
    @OpenToAnyone("The map is public.")
    Mono<ResponseEntity<PilotView>> look(@PathVariable String country) {
        return piloting.look(country).map(PilotController::answer).onErrorMap(PilotRefused.class, PilotProblems::of);
    }

    @PostMapping(path = PATH + "/{country}/closure", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Close the pilot of a country for good")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "ETag that was read")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = false,
            content = @Content(schema = @Schema(type = "object")))
    @OnlyRoles("steward")
    Mono<ResponseEntity<PilotView>> close(
            @PathVariable String country,
            @RequestBody(required = false) @Nullable JsonNode body,
            Caller caller,
            ServerWebExchange exchange) {
        Long version = Command.version(exchange);
        return piloting.close(country, version, caller, Command.key(exchange, caller, body))
                .map(PilotController::answer)
                .onErrorMap(PilotRefused.class, PilotProblems::of);
    }

    @GetMapping(path = PATH + "/{country}/results", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What the pilot of a country came to",
            description = "Figures are shown once the pilot is closed; until then there are none.")
    @OpenToAnyone("Results never concern fewer than five organisations.")
    Mono<PilotResultsView> results(@PathVariable String country) {
        return results.ofCountry(country).map(PilotResultsView::of).onErrorMap(PilotRefused.class, PilotProblems::of);
    }

    @GetMapping(path = PATH + "/{country}/results", produces = ResultsCsv.TYPE)
    @OpenToAnyone("Results never concern fewer than five organisations.")
    Mono<ResponseEntity<String>> resultsAsCsv(
            @PathVariable String country, @RequestParam(defaultValue = "en") String language) {
        return results.ofCountry(country)
                .map(found -> ResultsCsv.answer(found, language))
                .onErrorMap(PilotRefused.class, PilotProblems::of);
    }

    private static ResponseEntity<PilotView> answer(Versioned<Pilot> found) {
        return ResponseEntity.ok().eTag(ETags.of(found.version())).body(PilotView.of(found.state()));
    }
}
