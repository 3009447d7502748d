package eu.klynge.events.event.web;

import eu.klynge.events.account.Account;
import eu.klynge.events.event.Event;
import eu.klynge.events.event.EventDesk;
import eu.klynge.events.event.EventForm;
import eu.klynge.events.event.EventRefused;
import eu.klynge.events.event.Events.Position;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.paging.Limit;
import eu.klynge.kit.paging.Page;
import eu.klynge.kit.paging.TimeCursor;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.kit.settings.PublicAddress;
import eu.klynge.kit.store.Versioned;
import eu.klynge.kit.web.Command;
import eu.klynge.kit.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The organiser's desk: draft, edit, publish, cancel. */
@RestController
@RequestMapping(path = EventController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class EventController {

    static final String PATH = "/api/v1/events";

    /** @param reason for everybody who wanted to come */
    record Cancellation(String reason) {}

    private final EventDesk desk;
    private final PublicAddress address;

    EventController(EventDesk desk, PublicAddress address) {
        this.desk = desk;
        this.address = address;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Draft an event")
    @ApiResponse(responseCode = "201", description = "Drafted; nobody else sees it yet.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = DraftedEvent.class)))
    @OnlyRoles({"organiser", "cluster-manager"})
    Mono<ResponseEntity<EventViews.WholeEvent>> draft(
            @RequestBody JsonNode body, Caller caller, ServerWebExchange exchange) {
        return desk.draft(sound(body), Account.of(caller), Command.key(exchange, caller, body))
                .map(made -> ResponseEntity.created(URI.create(address.value() + PATH + "/" + made.id()))
                        .eTag(ETags.of(made.version()))
                        .body(EventViews.WholeEvent.of(made.state(), true)))
                .onErrorMap(EventRefused.class, EventProblems::of);
    }

    @GetMapping("/mine")
    @Operation(summary = "List the events that one organises, latest draft first")
    @OnlyRoles({"organiser", "cluster-manager"})
    Mono<Page<EventViews.EventLine>> mine(
            @RequestParam @Nullable String cursor, @RequestParam @Nullable String limit, Caller caller) {
        int size = Limit.parse(limit).value();
        return desk.own(Account.of(caller), TimeCursor.decode(cursor, Position::new), size + 1)
                .collectList()
                .map(found -> Page.of(found, size, last -> TimeCursor.of(last.createdAt(), last.id()))
                        .map(EventViews.EventLine::of));
    }

    @GetMapping("/{id}/draft")
    @Operation(summary = "Read an event as its organisers see it, whatever its state")
    @OnlyRoles({"organiser", "cluster-manager"})
    Mono<ResponseEntity<EventViews.WholeEvent>> look(@PathVariable String id, Caller caller) {
        return answer(desk.look(id, Account.of(caller)));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Edit an event; a public one gets its next revision")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "ETag that was read")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = DraftedEvent.class)))
    @OnlyRoles({"organiser", "cluster-manager"})
    Mono<ResponseEntity<EventViews.WholeEvent>> edit(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body,
            Caller caller) {
        Long version = ETags.version(ifMatch);
        return answer(desk.edit(id, version, sound(body), Account.of(caller)));
    }

    @PostMapping("/{id}/publication")
    @Operation(summary = "Publish a draft")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "ETag that was read")
    @OnlyRoles({"organiser", "cluster-manager"})
    Mono<ResponseEntity<EventViews.WholeEvent>> publish(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller,
            ServerWebExchange exchange) {
        Long version = ETags.version(ifMatch);
        return answer(desk.publish(id, version, Account.of(caller), Command.key(exchange, caller, null)));
    }

    @PostMapping(path = "/{id}/cancellation", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Cancel an event, or give up a draft")
    @Parameter(name = "If-Match", in = ParameterIn.HEADER, required = true, description = "ETag that was read")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = Cancellation.class)))
    @OnlyRoles({"organiser", "cluster-manager"})
    Mono<ResponseEntity<EventViews.WholeEvent>> cancel(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body,
            Caller caller,
            ServerWebExchange exchange) {
        Long version = ETags.version(ifMatch);
        Form form = Form.of(body);
        String reason = form.text("reason", 2000);
        form.demandSound();
        return answer(desk.cancel(id, version, reason, Account.of(caller), Command.key(exchange, caller, body)));
    }

    private static EventForm.Sound sound(JsonNode body) {
        return switch (EventForm.read(body)) {
            case EventForm.Sound sound -> sound;
            case EventForm.Faulty(List<Fault> faults) ->
                throw ProblemException.invalid(ProblemType.INVALID_INPUT, faults);
        };
    }

    private static Mono<ResponseEntity<EventViews.WholeEvent>> answer(Mono<Versioned<Event>> found) {
        return found.map(event -> ResponseEntity.ok()
                        .eTag(ETags.of(event.version()))
                        .header("Cache-Control", "no-store")
                        .body(EventViews.WholeEvent.of(event.state(), true)))
                .onErrorMap(EventRefused.class, EventProblems::of);
    }
}
