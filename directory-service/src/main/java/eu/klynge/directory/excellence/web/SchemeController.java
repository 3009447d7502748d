package eu.klynge.directory.excellence.web;

import eu.klynge.directory.excellence.Evaluation;
import eu.klynge.directory.excellence.ExcellenceRefused;
import eu.klynge.directory.excellence.Scheme;
import eu.klynge.directory.excellence.SchemeForm;
import eu.klynge.directory.excellence.SchemeShelf;
import eu.klynge.directory.excellence.SelfCheck;
import eu.klynge.directory.excellence.SelfCheckForm;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.caller.OpenToAnyone;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Schemes: anyone reads them and tries them, operators load others. */
@RestController
@RequestMapping(path = SchemeController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class SchemeController {

    static final String PATH = "/api/v1/excellence/schemes";

    record SchemeLine(String id, int version, String title, int indicators, List<String> levels) {

        static SchemeLine of(Scheme scheme) {
            return new SchemeLine(
                    scheme.id(),
                    scheme.version(),
                    scheme.title(),
                    scheme.indicators().size(),
                    scheme.phases().stream().map(phase -> phase.level()).toList());
        }
    }

    record SchemeList(List<SchemeLine> items) {}

    private final SchemeShelf shelf;

    SchemeController(SchemeShelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping
    @Operation(summary = "Every scheme, in all its versions")
    @OpenToAnyone("What labels ask for is public.")
    Mono<SchemeList> list() {
        return shelf.all()
                .map(all -> new SchemeList(all.stream().map(SchemeLine::of).toList()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "The newest version of a scheme")
    @OpenToAnyone("What labels ask for is public.")
    Mono<Scheme> newest(@PathVariable String id) {
        return shelf.newest(id).onErrorMap(ExcellenceRefused.class, ExcellenceProblems::of);
    }

    @GetMapping("/{id}/versions/{version}")
    @Operation(summary = "One version of a scheme")
    @OpenToAnyone("What labels ask for is public.")
    Mono<Scheme> version(@PathVariable String id, @PathVariable int version) {
        return shelf.version(id, version).onErrorMap(ExcellenceRefused.class, ExcellenceProblems::of);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Load a scheme, or another version of one")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = Scheme.class)))
    @OnlyRoles("operator")
    Mono<ResponseEntity<Scheme>> load(@RequestBody JsonNode body) {
        return switch (SchemeForm.read(body)) {
            case SchemeForm.Read.Sound(Scheme sound) ->
                shelf.load(sound)
                        .map(loaded -> ResponseEntity.created(
                                        URI.create(PATH + "/" + loaded.id() + "/versions/" + loaded.version()))
                                .body(loaded))
                        .onErrorMap(ExcellenceRefused.class, ExcellenceProblems::of);
            case SchemeForm.Read.Faulty(var faults) ->
                Mono.error(ProblemException.invalid(ProblemType.INVALID_INPUT, faults));
        };
    }

    @PostMapping(path = "/{id}/evaluations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Evaluate values without keeping them")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = SelfCheckController.SelfCheckDraft.class)))
    @OpenToAnyone("Whoever thinks of a label looks first how far away it is.")
    Mono<EvaluationView> evaluate(@PathVariable String id, @RequestBody JsonNode body) {
        return shelf.newest(id)
                .map(scheme -> evaluate(scheme, SelfCheckForm.read(scheme, body)))
                .map(EvaluationView::of)
                .onErrorMap(ExcellenceRefused.class, ExcellenceProblems::of);
    }

    private static Evaluation evaluate(Scheme scheme, SelfCheckForm form) {
        if (!form.faults().isEmpty()) {
            throw ProblemException.invalid(ProblemType.INVALID_INPUT, form.faults());
        }
        return Evaluation.ofValues(
                scheme,
                form.values().stream().collect(Collectors.toMap(SelfCheck.Value::indicator, SelfCheck.Value::value)),
                form.evidence().stream().map(SelfCheck.Evidence::indicator).collect(Collectors.toSet()));
    }
}
