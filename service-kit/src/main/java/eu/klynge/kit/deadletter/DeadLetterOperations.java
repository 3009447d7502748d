package eu.klynge.kit.deadletter;

import eu.klynge.kit.audit.AuditLog;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.deadletter.DeadLetters.Position;
import eu.klynge.kit.deadletter.DeadLetters.Selection;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.paging.Limit;
import eu.klynge.kit.paging.Page;
import eu.klynge.kit.paging.TimeCursor;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.util.List;
import java.util.Set;
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
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The operator's side of dead letters; every call is on record before it does anything. */
@RestController
@RequestMapping("/api/v1/operations/${klynge.service:${spring.application.name}}/dead-letters")
class DeadLetterOperations {

    private static final String OPERATOR = "operator";
    private static final Set<String> STATES = Set.of(DeadLetter.OPEN, DeadLetter.REPLAYED, DeadLetter.DISMISSED);

    private final DeadLetters letters;
    private final Replay replay;
    private final AuditLog audit;
    private final OpenDeadLetters open;

    DeadLetterOperations(DeadLetters letters, Replay replay, AuditLog audit, OpenDeadLetters open) {
        this.letters = letters;
        this.replay = replay;
        this.audit = audit;
        this.open = open;
    }

    /** Latest first. */
    @GetMapping
    @OnlyRoles(OPERATOR)
    Mono<Page<DeadLetterView>> list(
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String cause,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String limit,
            Caller caller) {
        requireKnown(state);
        Selection selection = new Selection(topic, cause, state);
        Position after = TimeCursor.decode(cursor, Position::new);
        int size = Limit.parse(limit).value();
        return audit.record(caller, "dead-letters.list", selection.toString())
                .thenMany(letters.list(selection, after, size + 1))
                .collectList()
                .map(found -> Page.of(found, size, last -> TimeCursor.of(last.at(), last.id())))
                .map(page -> page.map(DeadLetterView::brief));
    }

    @GetMapping("/{id}")
    @OnlyRoles(OPERATOR)
    Mono<DeadLetterView> look(@PathVariable String id, Caller caller) {
        return audit.record(caller, "dead-letters.look", id).then(one(id)).map(DeadLetterView::whole);
    }

    /** The original bytes; may be personal data, so the record says who looked. */
    @GetMapping(path = "/{id}/payload", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @OnlyRoles(OPERATOR)
    Mono<ResponseEntity<byte[]>> payload(@PathVariable String id, Caller caller) {
        return audit.record(caller, "dead-letters.payload", id)
                .then(one(id))
                .flatMap(letter -> Mono.justOrEmpty(letter.payload()))
                .map(payload -> ResponseEntity.ok()
                        .header("Content-Disposition", "attachment")
                        .header("Cache-Control", "no-store")
                        .body(payload.getData()))
                .switchIfEmpty(Mono.error(notFound("This dead letter has no payload, or not any more.")));
    }

    @PostMapping("/{id}/replay")
    @OnlyRoles(OPERATOR)
    Mono<DeadLetterView> replay(@PathVariable String id, Caller caller) {
        return audit.record(caller, "dead-letters.replay", id)
                .then(one(id))
                .flatMap(letter -> replay.one(letter, caller.name()))
                .doOnNext(done -> open.refresh())
                .map(DeadLetterView::whole);
    }

    /** All open ones, of one topic and cause if the body says so; in rounds when there are many. */
    @PostMapping("/replay")
    @OnlyRoles(OPERATOR)
    Mono<Replay.Outcome> replayAll(@RequestBody(required = false) @Nullable JsonNode body, Caller caller) {
        Form form = Form.of(body == null ? JsonNodeFactory.instance.objectNode() : body);
        Selection selection =
                new Selection(form.optionalText("topic", 250), form.optionalText("cause", 100), DeadLetter.OPEN);
        requireSound(form);
        return audit.record(caller, "dead-letters.replay-all", selection.toString())
                .then(replay.all(selection, caller.name()))
                .doOnNext(done -> open.refresh());
    }

    @PostMapping("/{id}/dismissal")
    @OnlyRoles(OPERATOR)
    Mono<DeadLetterView> dismiss(@PathVariable String id, @RequestBody JsonNode body, Caller caller) {
        Form form = Form.of(body);
        String reason = form.text("reason", 500);
        requireSound(form);
        return audit.record(caller, "dead-letters.dismiss", id)
                .then(one(id))
                .flatMap(letter -> letters.close(id, DeadLetter.DISMISSED, caller.name(), reason))
                .switchIfEmpty(Mono.error(ProblemException.of(ProblemType.CONFLICT, "It is not open any more.")))
                .doOnNext(done -> open.refresh())
                .map(DeadLetterView::whole);
    }

    private Mono<DeadLetter> one(String id) {
        return letters.find(id).switchIfEmpty(Mono.error(notFound("There is no dead letter of this id.")));
    }

    private static void requireKnown(@Nullable String state) {
        if (state != null && !STATES.contains(state)) {
            throw ProblemException.invalid(
                    ProblemType.INVALID_INPUT,
                    List.of(new Fault("/state", "unknown-code", "open, replayed or dismissed.")));
        }
    }

    private static void requireSound(Form form) {
        form.demandSound();
    }

    private static ProblemException notFound(String detail) {
        return ProblemException.of(ProblemType.NOT_FOUND, detail);
    }
}
