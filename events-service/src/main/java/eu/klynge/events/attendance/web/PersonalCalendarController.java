package eu.klynge.events.attendance.web;

import eu.klynge.events.account.Account;
import eu.klynge.events.attendance.Reception;
import eu.klynge.events.attendance.Tickets;
import eu.klynge.events.event.ICalendar;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OpenToAnyone;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.kit.settings.PublicAddress;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Everything an account goes to, as a calendar that programs may subscribe to by a secret address. */
@RestController
@RequestMapping("/api/v1/calendar/personal")
class PersonalCalendarController {

    private static final int MOST_IN_A_FILE = 200;

    /** @param href with its secret; whoever has it reads the calendar */
    record PersonalCalendar(String href) {}

    private final Reception reception;
    private final Tickets tickets;
    private final ICalendar calendars;
    private final PublicAddress address;

    PersonalCalendarController(Reception reception, Tickets tickets, ICalendar calendars, PublicAddress address) {
        this.reception = reception;
        this.tickets = tickets;
        this.calendars = calendars;
        this.address = address;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The secret address of one's own calendar")
    @OpenToAnyone("Any account, whatever its roles; without a token 401.")
    PersonalCalendar where(Caller caller) {
        String account = Account.of(caller).subject();
        return new PersonalCalendar(address.value() + "/api/v1/calendar/personal/" + account + "/events.ics?secret="
                + tickets.secretOf("calendar of " + account));
    }

    @GetMapping(path = "/{account}/events.ics", produces = ICalendar.MEDIA_TYPE)
    @Operation(summary = "The latest 200 events that an account has registered for, with changes and cancellations")
    @OpenToAnyone("The calendar program shows the secret.")
    Mono<ResponseEntity<String>> read(@PathVariable String account, @RequestParam(defaultValue = "") String secret) {
        if (!tickets.isSecretOf("calendar of " + account, secret)) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "This is not the calendar's address that we gave out.");
        }
        return reception
                .ofAccount(account, MOST_IN_A_FILE)
                .filter(each -> !each.seat().standing().isOver())
                .distinct(each -> each.event().id())
                .map(TicketController::part)
                .collectList()
                .map(parts -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(ICalendar.MEDIA_TYPE))
                        .header("Cache-Control", "no-store")
                        .body(calendars.of("Klynge: my events", parts)));
    }
}
