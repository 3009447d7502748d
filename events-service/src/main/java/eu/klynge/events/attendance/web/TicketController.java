package eu.klynge.events.attendance.web;

import eu.klynge.events.attendance.AttendanceRefused;
import eu.klynge.events.attendance.Paper;
import eu.klynge.events.attendance.Reception;
import eu.klynge.events.attendance.Registered;
import eu.klynge.events.attendance.TicketAddresses;
import eu.klynge.events.attendance.Tickets;
import eu.klynge.events.event.ICalendar;
import eu.klynge.events.event.Programme;
import eu.klynge.events.event.State;
import eu.klynge.kit.caller.OpenToAnyone;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A guest's own registration, for whoever shows its secret. */
@RestController
@RequestMapping("/api/v1/attendances/{id}")
class TicketController {

    private static final String SHOWN = "The guest shows the secret of the ticket.";

    private final Reception reception;
    private final Tickets tickets;
    private final Paper paper;
    private final ICalendar calendars;
    private final TicketAddresses addresses;

    TicketController(
            Reception reception, Tickets tickets, Paper paper, ICalendar calendars, TicketAddresses addresses) {
        this.reception = reception;
        this.tickets = tickets;
        this.paper = paper;
        this.calendars = calendars;
        this.addresses = addresses;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read one's registration")
    @OpenToAnyone(SHOWN)
    Mono<ResponseEntity<AttendanceViews.RegistrationView>> look(
            @PathVariable String id, @RequestParam(defaultValue = "") String secret) {
        requireSecret(id, secret);
        return answer(reception.look(id));
    }

    /** Who follows the address in a browser comes to the page, the secret in the fragment, which is sent to nobody. */
    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    @OpenToAnyone(SHOWN)
    ResponseEntity<Void> page(@PathVariable String id, @RequestParam(defaultValue = "") String secret) {
        requireSecret(id, secret);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Cache-Control", "no-store")
                .location(URI.create(addresses.of(id).page()))
                .build();
    }

    @PostMapping(path = "/acceptance", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Take an offered seat")
    @OpenToAnyone(SHOWN)
    Mono<ResponseEntity<AttendanceViews.RegistrationView>> accept(
            @PathVariable String id, @RequestParam(defaultValue = "") String secret) {
        requireSecret(id, secret);
        return answer(reception.accept(id));
    }

    @PostMapping(path = "/refusal", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Leave an offered seat to the next in line")
    @OpenToAnyone(SHOWN)
    Mono<ResponseEntity<AttendanceViews.RegistrationView>> decline(
            @PathVariable String id, @RequestParam(defaultValue = "") String secret) {
        requireSecret(id, secret);
        return answer(reception.decline(id));
    }

    @PostMapping(path = "/cancellation", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Not come; the seat is offered to the next in line")
    @OpenToAnyone(SHOWN)
    Mono<ResponseEntity<AttendanceViews.RegistrationView>> cancel(
            @PathVariable String id, @RequestParam(defaultValue = "") String secret) {
        requireSecret(id, secret);
        return answer(reception.cancel(id));
    }

    @DeleteMapping
    @Operation(summary = "Not come, and be forgotten: name, address and answers are erased")
    @OpenToAnyone(SHOWN)
    Mono<ResponseEntity<Void>> forget(@PathVariable String id, @RequestParam(defaultValue = "") String secret) {
        requireSecret(id, secret);
        return reception
                .forget(id)
                .thenReturn(ResponseEntity.noContent().<Void>build())
                .onErrorMap(AttendanceRefused.class, AttendanceProblems::of);
    }

    @GetMapping(path = "/qr.svg", produces = "image/svg+xml")
    @Operation(summary = "The code that opens the door, once the seat is confirmed")
    @OpenToAnyone(SHOWN)
    Mono<ResponseEntity<String>> qr(@PathVariable String id, @RequestParam(defaultValue = "") String secret) {
        requireSecret(id, secret);
        return reception
                .admitted(id)
                .map(registered -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("image/svg+xml"))
                        .header("Cache-Control", "no-store")
                        .body(paper.qr(tickets.codeOf(id))))
                .onErrorMap(AttendanceRefused.class, AttendanceProblems::of);
    }

    @GetMapping(path = "/calendar.ics", produces = ICalendar.MEDIA_TYPE)
    @Operation(summary = "The event and one's sessions; a calendar program that subscribes to it hears of changes")
    @OpenToAnyone(SHOWN)
    Mono<ResponseEntity<String>> calendar(@PathVariable String id, @RequestParam(defaultValue = "") String secret) {
        requireSecret(id, secret);
        return reception
                .look(id)
                .map(registered -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(ICalendar.MEDIA_TYPE))
                        .header("Cache-Control", "no-store")
                        .body(written(registered)))
                .onErrorMap(AttendanceRefused.class, AttendanceProblems::of);
    }

    private String written(Registered registered) {
        String name = registered.event().details().name();
        List<ICalendar.Part> own = List.of(part(registered));
        boolean takesPlace = registered.event().state() != State.CANCELLED;
        return takesPlace && !registered.seat().standing().isOver()
                ? calendars.of(name, own)
                : calendars.cancelled(name, own);
    }

    /** Who has a seat sees where to join. */
    static ICalendar.Part part(Registered registered) {
        List<Programme.Session> sessions = registered.event().details().programme().sessions().stream()
                .filter(session -> registered.seat().parts().contains("session:" + session.id()))
                .toList();
        return new ICalendar.Part(
                registered.event(), sessions, registered.seat().standing().holdsASeat());
    }

    private Mono<ResponseEntity<AttendanceViews.RegistrationView>> answer(Mono<Registered> registered) {
        return registered
                .map(each -> ResponseEntity.ok()
                        .header("Cache-Control", "no-store")
                        .body(AttendanceViews.RegistrationView.of(
                                each, tickets.codeOf(each.seat().id()), null)))
                .onErrorMap(AttendanceRefused.class, AttendanceProblems::of);
    }

    private void requireSecret(String id, String secret) {
        if (!tickets.isSecretOf(id, secret)) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "This is not the ticket's address that we gave out.");
        }
    }
}
