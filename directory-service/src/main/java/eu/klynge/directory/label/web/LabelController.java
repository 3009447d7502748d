package eu.klynge.directory.label.web;

import eu.klynge.directory.access.Access;
import eu.klynge.directory.excellence.ExcellenceRefused;
import eu.klynge.directory.excellence.SchemeShelf;
import eu.klynge.directory.label.Granting;
import eu.klynge.directory.label.Label;
import eu.klynge.directory.label.LabelRefused;
import eu.klynge.directory.label.Labels;
import eu.klynge.directory.label.Labels.Position;
import eu.klynge.directory.label.Labels.Selection;
import eu.klynge.directory.label.Revocation.Reason;
import eu.klynge.directory.label.Revoking;
import eu.klynge.kit.audit.AuditLog;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.caller.OpenToAnyone;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.paging.Limit;
import eu.klynge.kit.paging.Page;
import eu.klynge.kit.paging.TimeCursor;
import eu.klynge.kit.problem.Fault;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/** The register of labels: public to read; stewards and operators enter what assessors report. */
@RestController
@RequestMapping(path = LabelController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class LabelController {

    static final String PATH = "/api/v1/labels";
    private static final ProblemType ALREADY_REVOKED =
            new ProblemType("label-already-revoked", 409, "The label was revoked before");
    private static final ProblemType NOT_DUE = new ProblemType("label-not-due", 422, "The label is not due");

    /**
     * @param cluster id or slug
     * @param scheme id; its newest version counts
     * @param scores from 0 to 100, for every indicator
     */
    record AssessmentReport(
            String cluster,
            String scheme,
            String level,
            LocalDate assessedOn,
            Map<String, Double> scores,
            List<AssessmentForm.Improvement> improvements) {}

    /** @param reason entered-by-mistake, wrong-evidence, rules-broken, holder-changed or given-up */
    record LabelRevocationReport(String reason) {}

    private final Granting granting;
    private final Revoking revoking;
    private final Labels labels;
    private final SchemeShelf shelf;
    private final Access access;
    private final AuditLog audit;
    private final Clock clock;

    LabelController(
            Granting granting,
            Revoking revoking,
            Labels labels,
            SchemeShelf shelf,
            Access access,
            AuditLog audit,
            Clock clock) {
        this.granting = granting;
        this.revoking = revoking;
        this.audit = audit;
        this.labels = labels;
        this.shelf = shelf;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "The register of labels",
            description =
                    "Filters: cluster (id), country, scheme, level; valid=true leaves those that are valid today.")
    @OpenToAnyone("The register is public.")
    Mono<Page<LabelView>> list(
            @RequestParam @Nullable String cluster,
            @RequestParam @Nullable String country,
            @RequestParam @Nullable String scheme,
            @RequestParam @Nullable String level,
            @RequestParam(defaultValue = "false") boolean valid,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String limit) {
        int size = Limit.parse(limit).value();
        LocalDate today = LocalDate.now(clock);
        var selection = new Selection(
                cluster, country, scheme, level, valid ? today : null, TimeCursor.decode(cursor, Position::new));
        return labels.list(selection, size + 1)
                .collectList()
                .map(found -> Page.of(found, size, last -> TimeCursor.of(last.createdAt(), last.id()))
                        .map(label -> LabelView.of(label.state(), today)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One line of the register")
    @OpenToAnyone("The register is public.")
    Mono<ResponseEntity<LabelView>> look(@PathVariable String id) {
        return granting.look(id).map(this::answer).onErrorMap(LabelRefused.class, LabelController::problem);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Grant or renew a label on an assessment")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = AssessmentReport.class)))
    @OnlyRoles({"steward", "operator"})
    Mono<ResponseEntity<LabelView>> grant(@RequestBody JsonNode body, Caller caller, ServerWebExchange exchange) {
        String cluster = text(body, "cluster");
        String scheme = text(body, "scheme");
        return access.overseen(cluster, caller)
                .zipWith(shelf.newest(scheme))
                .flatMap(both -> {
                    AssessmentForm form = AssessmentForm.read(both.getT2(), body);
                    return granting.grant(
                            both.getT1(),
                            both.getT2(),
                            form.phase(),
                            form.assessment(),
                            caller,
                            Command.key(exchange, caller, body));
                })
                .map(this::answer)
                .onErrorMap(LabelRefused.class, LabelController::problem)
                .onErrorMap(
                        ExcellenceRefused.NoSuchScheme.class,
                        none -> invalid("/scheme", "unknown-code", "There is no such scheme."));
    }

    @PostMapping(path = "/{id}/revocation", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Take a label back before its end",
            description =
                    "`reason` is public: entered-by-mistake, wrong-evidence, rules-broken, holder-changed or given-up.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "ETag that was read")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = LabelRevocationReport.class)))
    @OnlyRoles({"steward", "operator"})
    Mono<ResponseEntity<LabelView>> revoke(
            @PathVariable String id, @RequestBody JsonNode body, Caller caller, ServerWebExchange exchange) {
        Form form = Form.of(body);
        String code = form.code("reason", known -> Reason.of(known).isPresent(), "reasons of a revocation");
        form.demandSound();
        Reason reason = Reason.of(code).orElseThrow();
        Long version = Command.version(exchange);
        return revoking.decidable(id, caller)
                .delayUntil(found -> audit.record(caller, "labels.revoke", id + " " + reason.code()))
                .flatMap(found -> revoking.revoke(found, version, reason, Command.key(exchange, caller, body)))
                .map(this::answer)
                .onErrorMap(LabelRefused.class, LabelController::problem);
    }

    private static String text(JsonNode body, String field) {
        if (!body.path(field).isString()) {
            throw invalid("/" + field, "required", "This field is required, as text.");
        }
        return body.path(field).stringValue();
    }

    private static ProblemException invalid(String pointer, String code, String message) {
        return ProblemException.invalid(ProblemType.INVALID_INPUT, List.of(new Fault(pointer, code, message)));
    }

    private static ProblemException problem(LabelRefused refused) {
        String message = String.valueOf(refused.getMessage());
        return switch (refused) {
            case LabelRefused.NoSuchLabel ignored -> ProblemException.of(ProblemType.NOT_FOUND, message);
            case LabelRefused.OwnOrganisation ignored -> ProblemException.of(ProblemType.FORBIDDEN, message);
            case LabelRefused.NotYourCountry ignored -> ProblemException.of(ProblemType.FORBIDDEN, message);
            case LabelRefused.AlreadyRevoked ignored -> ProblemException.of(ALREADY_REVOKED, message);
            case LabelRefused.NotDue notDue -> ProblemException.invalid(NOT_DUE, notDue.faults());
        };
    }

    private ResponseEntity<LabelView> answer(Versioned<Label> found) {
        return ResponseEntity.ok()
                .eTag(ETags.of(found.version()))
                .body(LabelView.of(found.state(), LocalDate.now(clock)));
    }
}
