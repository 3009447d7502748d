package eu.klynge.directory.excellence.web;

import eu.klynge.directory.access.Access;
import eu.klynge.directory.excellence.ExcellenceRefused;
import eu.klynge.directory.excellence.SchemeShelf;
import eu.klynge.directory.excellence.SelfCheck;
import eu.klynge.directory.excellence.SelfCheckForm;
import eu.klynge.directory.excellence.SelfChecking;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.kit.store.Versioned;
import eu.klynge.kit.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** An organisation's self-check, for its editors alone. */
@RestController
@RequestMapping(
        path = SchemeController.PATH + "/{scheme}/self-checks/{cluster}",
        produces = MediaType.APPLICATION_JSON_VALUE)
class SelfCheckController {

    /**
     * @param values as measured, by indicator
     * @param compare whether the values may count, without a name, in the comparisons of others
     */
    record SelfCheckDraft(Map<String, Double> values, List<SelfCheck.Evidence> evidence, boolean compare) {}

    record SelfCheckView(
            String clusterId,
            Map<String, Double> values,
            List<SelfCheck.Evidence> evidence,
            boolean compare,
            Instant savedAt,
            EvaluationView evaluation) {}

    private final SchemeShelf shelf;
    private final SelfChecking checking;
    private final Access access;

    SelfCheckController(SchemeShelf shelf, SelfChecking checking, Access access) {
        this.shelf = shelf;
        this.checking = checking;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "Read one's own self-check, evaluated")
    @OnlyRoles("cluster-manager")
    Mono<ResponseEntity<SelfCheckView>> look(@PathVariable String scheme, @PathVariable String cluster, Caller caller) {
        return access.own(cluster, caller)
                .flatMap(own -> checking.look(scheme, own))
                .flatMap(this::answer)
                .onErrorMap(ExcellenceRefused.class, ExcellenceProblems::of);
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Save one's self-check",
            description = "The first time without If-Match, then with the ETag that was read.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = SelfCheckDraft.class)))
    @OnlyRoles("cluster-manager")
    Mono<ResponseEntity<SelfCheckView>> save(
            @PathVariable String scheme,
            @PathVariable String cluster,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body,
            Caller caller) {
        boolean first = ifMatch == null;
        Long version = first ? null : ETags.version(ifMatch);
        return access.own(cluster, caller)
                .zipWith(shelf.newest(scheme))
                .flatMap(both -> {
                    SelfCheckForm form = SelfCheckForm.read(both.getT2(), body);
                    return form.faults().isEmpty()
                            ? checking.save(both.getT2(), both.getT1(), form, version, first)
                            : Mono.error(ProblemException.invalid(ProblemType.INVALID_INPUT, form.faults()));
                })
                .flatMap(this::answer)
                .onErrorMap(ExcellenceRefused.class, ExcellenceProblems::of);
    }

    private Mono<ResponseEntity<SelfCheckView>> answer(Versioned<SelfCheck> found) {
        SelfCheck check = found.state();
        return shelf.version(check.scheme(), check.version())
                .map(scheme -> ResponseEntity.ok()
                        .eTag(ETags.of(found.version()))
                        .header("Cache-Control", "no-store")
                        .body(new SelfCheckView(
                                check.clusterId(),
                                check.byIndicator(),
                                check.evidence(),
                                check.compare(),
                                check.savedAt(),
                                EvaluationView.of(check.evaluate(scheme)))));
    }
}
