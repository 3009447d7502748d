package eu.klynge.events.attendance.web;

import eu.klynge.events.account.Account;
import eu.klynge.events.attendance.AttendanceRefused;
import eu.klynge.events.attendance.GuestForm;
import eu.klynge.events.attendance.GuestForms;
import eu.klynge.events.attendance.Organising;
import eu.klynge.events.attendance.Reception;
import eu.klynge.events.attendance.Registered;
import eu.klynge.events.attendance.TicketAddresses;
import eu.klynge.events.attendance.Tickets;
import eu.klynge.kit.caller.AnyAccount;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OpenToAnyone;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.kit.web.Command;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Registering for an event; with an account or without. */
@RestController
class AttendanceController {

    private static final String EVENT = "/api/v1/events/{event}";

    private final Reception reception;
    private final Organising organising;
    private final Tickets tickets;
    private final TicketAddresses addresses;

    AttendanceController(Reception reception, Organising organising, Tickets tickets, TicketAddresses addresses) {
        this.reception = reception;
        this.organising = organising;
        this.tickets = tickets;
        this.addresses = addresses;
    }

    @GetMapping(path = EVENT + "/registration", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "On what terms people may come, and how many seats are left; of a draft for its organisers")
    @OpenToAnyone("Whoever wants to come reads the terms.")
    Mono<ResponseEntity<AttendanceViews.TermsView>> terms(@PathVariable String event, Caller caller) {
        return organising
                .list(event, caller.isAnonymous() ? null : Account.of(caller))
                .map(list -> ResponseEntity.ok()
                        .eTag("\"" + list.terms().revision() + "\"")
                        .header("Cache-Control", "no-store")
                        .body(AttendanceViews.TermsView.of(list)))
                .onErrorMap(AttendanceRefused.class, AttendanceProblems::of);
    }

    @PostMapping(
            path = EVENT + "/attendances",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Register for an event")
    @ApiResponse(responseCode = "201", description = "Confirmed, requested or waiting; keep the ticket's address.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = RegisteringBodies.GuestBody.class)))
    @OpenToAnyone("Guests need no account.")
    Mono<ResponseEntity<AttendanceViews.RegistrationView>> register(
            @PathVariable String event, @RequestBody JsonNode body, Caller caller, ServerWebExchange exchange) {
        var key = Command.key(exchange, caller, body);
        return organising
                .terms(event)
                .map(terms -> sound(GuestForms.one(body, terms)))
                .flatMap(forms -> reception.register(event, forms, caller.subject(), key))
                .map(registered -> ResponseEntity.status(HttpStatus.CREATED)
                        .header("Cache-Control", "no-store")
                        .body(withTicket(registered.getFirst())))
                .onErrorMap(AttendanceRefused.class, AttendanceProblems::of);
    }

    @PostMapping(
            path = EVENT + "/attendances/groups",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Register up to 50 guests of an organisation; all get seats, or all wait")
    @ApiResponse(responseCode = "201", description = "Each with a ticket of its own.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = RegisteringBodies.GroupBody.class)))
    @OpenToAnyone("Guests need no account.")
    Mono<ResponseEntity<AttendanceViews.Registrations>> registerGroup(
            @PathVariable String event, @RequestBody JsonNode body, Caller caller, ServerWebExchange exchange) {
        var key = Command.key(exchange, caller, body);
        return organising
                .terms(event)
                .map(terms -> sound(GuestForms.group(body, terms)))
                .flatMap(forms -> reception.register(event, forms, caller.subject(), key))
                .map(registered -> ResponseEntity.status(HttpStatus.CREATED)
                        .header("Cache-Control", "no-store")
                        .body(new AttendanceViews.Registrations(
                                registered.stream().map(this::withTicket).toList())))
                .onErrorMap(AttendanceRefused.class, AttendanceProblems::of);
    }

    @GetMapping(path = "/api/v1/attendances/mine", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The latest hundred registrations of one's account")
    @AnyAccount
    Mono<ResponseEntity<AttendanceViews.Registrations>> mine(Caller caller) {
        return reception
                .ofAccount(Account.of(caller).subject(), 100)
                .map(this::withTicket)
                .collectList()
                .map(all -> ResponseEntity.ok()
                        .header("Cache-Control", "no-store")
                        .body(new AttendanceViews.Registrations(all)));
    }

    private AttendanceViews.RegistrationView withTicket(Registered registered) {
        String id = registered.seat().id();
        TicketAddresses.Own own = addresses.of(id);
        return AttendanceViews.RegistrationView.of(
                registered, tickets.codeOf(id), new AttendanceViews.TicketView(own.ticket(), own.qr(), own.calendar()));
    }

    private static List<GuestForm> sound(GuestForms forms) {
        return switch (forms) {
            case GuestForms.Sound(List<GuestForm> guests) -> guests;
            case GuestForms.Faulty(List<Fault> faults) ->
                throw ProblemException.invalid(ProblemType.INVALID_INPUT, faults);
        };
    }
}
