package eu.klynge.directory.cluster.web;

import eu.klynge.directory.cluster.Attempt;
import eu.klynge.directory.cluster.Attestation;
import eu.klynge.directory.cluster.ClusterRefused;
import eu.klynge.directory.cluster.ClusterView;
import eu.klynge.directory.cluster.Editing;
import eu.klynge.directory.organisation.Organisation;
import eu.klynge.directory.organisation.OrganisationForm;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** An organisation's own hand on its entry. */
@RestController
@RequestMapping(ClusterController.PATH)
class ProfileController {

    private final Editing editing;
    private final Attestation attestation;
    private final Clock clock;

    ProfileController(Editing editing, Attestation attestation, Clock clock) {
        this.editing = editing;
        this.attestation = attestation;
        this.clock = clock;
    }

    @PutMapping(path = "/{idOrSlug}/profile", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say all of it anew, by the rules of a registration",
            description =
                    "Editors lower the tier where a criterion is no longer met, and never raise it: a steward's tier"
                            + " review does. Counts as an attestation.")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "ETag that was read")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = Organisation.class)))
    @OnlyRoles({"cluster-manager", "steward"})
    Mono<ResponseEntity<ClusterView>> change(
            @PathVariable String idOrSlug,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body,
            Caller caller) {
        Attempt attempt = new Attempt(caller, ETags.version(ifMatch));
        Form form = Form.of(body);
        Organisation statement = OrganisationForm.read(form, LocalDate.now(clock));
        form.demandSound();
        return editing.change(idOrSlug, statement, attempt)
                .map(found ->
                        ResponseEntity.ok().eTag(ETags.of(found.version())).body(ClusterView.of(found.state())))
                .onErrorMap(ClusterRefused.class, ClusterProblems::of);
    }

    @PostMapping("/{idOrSlug}/attestation")
    @Operation(summary = "Say that all of it is still so")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "ETag that was read")
    @OnlyRoles({"cluster-manager", "steward"})
    Mono<ResponseEntity<Void>> attest(
            @PathVariable String idOrSlug,
            @RequestBody(required = false) @Nullable JsonNode body,
            Caller caller,
            ServerWebExchange exchange) {
        return attestation
                .attest(idOrSlug, Attempts.of(exchange, caller, body))
                .map(Attempts::done)
                .onErrorMap(ClusterRefused.class, ClusterProblems::of);
    }

    @PostMapping("/{idOrSlug}/tier-review")
    @Operation(summary = "Have the tier follow from what the entry says, having looked at it")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "ETag that was read")
    @OnlyRoles("steward")
    Mono<ResponseEntity<Void>> reviewTier(
            @PathVariable String idOrSlug,
            @RequestBody(required = false) @Nullable JsonNode body,
            Caller caller,
            ServerWebExchange exchange) {
        return editing.reviewTier(idOrSlug, Attempts.of(exchange, caller, body))
                .map(Attempts::done)
                .onErrorMap(ClusterRefused.class, ClusterProblems::of);
    }
}
