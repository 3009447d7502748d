package eu.klynge.directory.account.web;

import eu.klynge.contracts.vocabulary.Vocabularies;
import eu.klynge.directory.account.Colleague;
import eu.klynge.directory.account.EditorRefused;
import eu.klynge.directory.account.Invitee;
import eu.klynge.directory.account.Team;
import eu.klynge.directory.cluster.ClusterRefused;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.form.Form;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Who may edit an organisation. */
@RestController
@RequestMapping(path = "/api/v1/clusters/{idOrSlug}/editors", produces = MediaType.APPLICATION_JSON_VALUE)
class EditorController {

    /** @param items sorted by name */
    record EditorList(List<Colleague> items) {}

    /** @param language of the invitation, ISO 639-1 */
    record EditorInvitation(String name, String email, String language) {}

    private final Team team;

    EditorController(Team team) {
        this.team = team;
    }

    @GetMapping
    @Operation(summary = "List the editors")
    @OnlyRoles({"cluster-manager", "steward"})
    Mono<ResponseEntity<EditorList>> list(@PathVariable String idOrSlug, Caller caller) {
        return team.list(idOrSlug, caller)
                .map(all ->
                        ResponseEntity.ok().header("Cache-Control", "no-store").body(new EditorList(all)))
                .onErrorMap(EditorRefused.class, EditorProblems::of)
                .onErrorMap(ClusterRefused.class, EditorProblems::of);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Invite an editor",
            description =
                    "By e-mail. The answer is the same whether the address has an account or not: a new account may edit"
                            + " as soon as its password is set, one that was there already when the invitation is accepted; the editors' role it has at once. Again:"
                            + " another e-mail, as long as the first has come to nothing.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = EditorInvitation.class)))
    @OnlyRoles({"cluster-manager", "steward"})
    Mono<ResponseEntity<Void>> invite(@PathVariable String idOrSlug, @RequestBody JsonNode body, Caller caller) {
        return team.invite(idOrSlug, caller, invitee(body))
                .thenReturn(ResponseEntity.accepted().<Void>build())
                .onErrorMap(EditorRefused.class, EditorProblems::of)
                .onErrorMap(ClusterRefused.class, EditorProblems::of);
    }

    private static Invitee invitee(JsonNode body) {
        Form form = Form.of(body);
        String name = form.text("name", 200);
        String email = form.email("email");
        String language = form.code(
                "language", Vocabularies.named(Vocabularies.LANGUAGES).orElseThrow()::contains, Vocabularies.LANGUAGES);
        form.demandSound();
        return new Invitee(name, email, language);
    }

    @DeleteMapping("/{account}")
    @Operation(
            summary = "Take an editor away, or take one's leave",
            description = "The account stays. Its present token is good until it expires, within minutes.")
    @OnlyRoles({"cluster-manager", "steward"})
    Mono<ResponseEntity<Void>> dismiss(@PathVariable String idOrSlug, @PathVariable String account, Caller caller) {
        return team.dismiss(idOrSlug, caller, account)
                .thenReturn(ResponseEntity.noContent().<Void>build())
                .onErrorMap(EditorRefused.class, EditorProblems::of)
                .onErrorMap(ClusterRefused.class, EditorProblems::of);
    }
}
