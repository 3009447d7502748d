package eu.klynge.events.attendance.web;

import eu.klynge.events.account.Account;
import eu.klynge.events.attendance.AttendanceRefused;
import eu.klynge.events.attendance.Organising;
import eu.klynge.events.attendance.Registered;
import eu.klynge.events.attendance.Standing;
import eu.klynge.events.attendance.Terms;
import eu.klynge.events.attendance.TermsForm;
import eu.klynge.events.event.Event;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.paging.Cursor;
import eu.klynge.kit.paging.Limit;
import eu.klynge.kit.paging.Page;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.kit.web.Command;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The organiser's side before the event: terms, approvals, and who comes. */
@RestController
@RequestMapping(path = "/api/v1/events/{event}", produces = MediaType.APPLICATION_JSON_VALUE)
class GuestListController {

    private final Organising organising;

    GuestListController(Organising organising) {
        this.organising = organising;
    }

    @PutMapping(path = "/registration", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Open registration, or change its terms; seats that are taken stay")
    @Parameter(name = "If-Match", description = "ETag of the terms that were read; needed once there are any")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = RegisteringBodies.TermsBody.class)))
    @OnlyRoles({"organiser", "cluster-manager"})
    Mono<ResponseEntity<AttendanceViews.TermsView>> set(
            @PathVariable String event, @RequestBody JsonNode body, Caller caller, ServerWebExchange exchange) {
        Account account = Account.of(caller);
        return organising
                .organised(event, account)
                .map(of -> sound(body, of))
                .flatMap(terms -> organising.set(event, terms, seen(exchange), account))
                .map(list -> ResponseEntity.ok()
                        .eTag("\"" + list.terms().revision() + "\"")
                        .body(AttendanceViews.TermsView.of(list)))
                .onErrorMap(AttendanceRefused.class, AttendanceProblems::of);
    }

    private static Organising.Seen seen(ServerWebExchange exchange) {
        boolean said = exchange.getRequest().getHeaders().containsHeader("If-Match");
        return new Organising.Seen(said, said ? Command.version(exchange) : null);
    }

    @GetMapping("/attendances")
    @Operation(summary = "Who comes, in the order of arrival")
    @OnlyRoles({"organiser", "cluster-manager"})
    Mono<ResponseEntity<Page<AttendanceViews.RegistrationView>>> guests(
            @PathVariable String event,
            @RequestParam @Nullable String standing,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String limit,
            Caller caller) {
        int size = Limit.parse(limit).value();
        return organising
                .guests(event, standing(standing), after(cursor), size + 1, Account.of(caller))
                .map(found -> Page.of(
                                found,
                                size,
                                last -> Cursor.of(
                                        "seat", Long.toString(last.seat().number())))
                        .map(each -> AttendanceViews.RegistrationView.of(each, null, null)))
                .map(page ->
                        ResponseEntity.ok().header("Cache-Control", "no-store").body(page))
                .onErrorMap(AttendanceRefused.class, AttendanceProblems::of);
    }

    @GetMapping("/attendances/{id}")
    @Operation(summary = "One registration, with its guest")
    @OnlyRoles({"organiser", "cluster-manager"})
    Mono<ResponseEntity<AttendanceViews.RegistrationView>> guest(
            @PathVariable String event, @PathVariable String id, Caller caller) {
        return answer(organising.guest(event, id, Account.of(caller)));
    }

    @PostMapping("/attendances/{id}/approval")
    @Operation(summary = "Approve a registration: a seat if there is one, else a place in the line")
    @OnlyRoles({"organiser", "cluster-manager"})
    Mono<ResponseEntity<AttendanceViews.RegistrationView>> approve(
            @PathVariable String event, @PathVariable String id, Caller caller) {
        return answer(organising.approve(event, id, Account.of(caller)));
    }

    @PostMapping(path = "/attendances/{id}/refusal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Refuse a registration")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = RegisteringBodies.RefusalBody.class)))
    @OnlyRoles({"organiser", "cluster-manager"})
    Mono<ResponseEntity<AttendanceViews.RegistrationView>> refuse(
            @PathVariable String event, @PathVariable String id, @RequestBody JsonNode body, Caller caller) {
        return answer(organising.refuse(event, id, reason(body), Account.of(caller)));
    }

    @PostMapping(path = "/attendances/{id}/cancellation", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Take a guest off the list; the seat is offered to the next in line, and the guest hears of it")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = RegisteringBodies.RefusalBody.class)))
    @OnlyRoles({"organiser", "cluster-manager"})
    Mono<ResponseEntity<AttendanceViews.RegistrationView>> dismiss(
            @PathVariable String event, @PathVariable String id, @RequestBody JsonNode body, Caller caller) {
        return answer(organising.dismiss(event, id, reason(body), Account.of(caller)));
    }

    @PostMapping("/attendances/{id}/offer")
    @Operation(summary = "Offer a free seat to somebody who waits, or who lost an earlier offer")
    @OnlyRoles({"organiser", "cluster-manager"})
    Mono<ResponseEntity<AttendanceViews.RegistrationView>> offer(
            @PathVariable String event, @PathVariable String id, Caller caller) {
        return answer(organising.offer(event, id, Account.of(caller)));
    }

    private static String reason(JsonNode body) {
        Form form = Form.of(body);
        String reason = form.text("reason", 1000);
        form.demandSound();
        return reason;
    }

    private static Terms sound(JsonNode body, Event event) {
        return switch (TermsForm.read(body, event.details())) {
            case TermsForm.Sound(Terms terms) -> terms;
            case TermsForm.Faulty(List<Fault> faults) ->
                throw ProblemException.invalid(ProblemType.INVALID_INPUT, faults);
        };
    }

    private static @Nullable Standing standing(@Nullable String code) {
        return code == null
                ? null
                : Arrays.stream(Standing.values())
                        .filter(standing -> standing.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.invalid(
                                ProblemType.INVALID_INPUT,
                                List.of(new Fault("/standing", "unknown-code", "A standing that we do not know."))));
    }

    private static long after(@Nullable String cursor) {
        Cursor place = Cursor.decode(cursor, 2);
        if (place == null) {
            return 0;
        }
        if (!place.values().getFirst().equals("seat")
                || !place.values().getLast().matches("\\d{1,18}")) {
            throw ProblemException.of(ProblemType.INVALID_CURSOR, "Take the cursor from the 'next' of a page.");
        }
        return Long.parseLong(place.values().getLast());
    }

    private static Mono<ResponseEntity<AttendanceViews.RegistrationView>> answer(Mono<Registered> registered) {
        return registered
                .map(each -> ResponseEntity.ok()
                        .header("Cache-Control", "no-store")
                        .body(AttendanceViews.RegistrationView.of(each, null, null)))
                .onErrorMap(AttendanceRefused.class, AttendanceProblems::of);
    }
}
