package eu.klynge.directory.cluster.web;

import eu.klynge.directory.cluster.Candidate;
import eu.klynge.directory.cluster.ClusterRefused;
import eu.klynge.directory.cluster.ClusterView;
import eu.klynge.directory.cluster.Mentoring;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

/** The mentor of an emerging organisation, for the stewards of its country. */
@RestController
@RequestMapping(ClusterController.PATH)
class MentorController {

    private static final int LONGEST_NAME = 200;

    /**
     * @param mentor id or slug
     * @param fullBy a new day by which every criterion is to be met
     */
    record Appointment(String mentor, @Nullable LocalDate fullBy) {}

    record Candidates(List<Candidate> items) {}

    private final Mentoring mentoring;

    MentorController(Mentoring mentoring) {
        this.mentoring = mentoring;
    }

    @GetMapping("/{idOrSlug}/mentor-candidates")
    @Operation(summary = "Established organisations that could be the mentor of an emerging one, the best first")
    @OnlyRoles("steward")
    Mono<Candidates> candidates(@PathVariable String idOrSlug, Caller caller) {
        return mentoring
                .candidates(idOrSlug, caller)
                .map(Candidates::new)
                .onErrorMap(ClusterRefused.class, ClusterProblems::of);
    }

    @PutMapping("/{idOrSlug}/mentor")
    @Operation(summary = "Name the mentor of an emerging organisation")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = Appointment.class)))
    @OnlyRoles("steward")
    Mono<ResponseEntity<ClusterView>> appoint(
            @PathVariable String idOrSlug,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body,
            Caller caller) {
        Form form = Form.of(body);
        String mentor = form.text("mentor", LONGEST_NAME);
        LocalDate fullBy = body.hasNonNull("fullBy") ? form.date("fullBy") : null;
        form.demandSound();
        return mentoring
                .appoint(idOrSlug, ETags.version(ifMatch), mentor, fullBy, caller)
                .map(updated ->
                        ResponseEntity.ok().eTag(ETags.of(updated.version())).body(ClusterView.of(updated.state())))
                .onErrorMap(ClusterRefused.class, ClusterProblems::of);
    }
}
