package eu.klynge.events.attendance.web;

import eu.klynge.events.account.Account;
import eu.klynge.events.attendance.PersonalCalendars;
import eu.klynge.events.attendance.Reception;
import eu.klynge.events.event.ICalendar;
import eu.klynge.kit.caller.AnyAccount;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OpenToAnyone;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.kit.settings.PublicAddress;
import eu.klynge.kit.web.Command;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Everything an account goes to, as a calendar that programs may subscribe to by a secret address. */
@RestController
@RequestMapping("/api/v1/calendar/personal")
class PersonalCalendarController {

    private static final int MOST_IN_A_FILE = 200;
    private static final ProblemType GONE =
            new ProblemType("calendar-address-gone", 410, "The calendar has another address");

    /** @param href with its secret; whoever has it reads the calendar */
    record PersonalCalendar(String href) {}

    private final Reception reception;
    private final PersonalCalendars personal;
    private final ICalendar calendars;
    private final PublicAddress address;

    PersonalCalendarController(
            Reception reception, PersonalCalendars personal, ICalendar calendars, PublicAddress address) {
        this.reception = reception;
        this.personal = personal;
        this.calendars = calendars;
        this.address = address;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The secret address of one's own calendar")
    @AnyAccount
    Mono<ResponseEntity<PersonalCalendar>> where(Caller caller) {
        String account = Account.of(caller).subject();
        return personal.secret(account).map(secret -> answer(account, secret));
    }

    @PostMapping(path = "/renewal", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Take another address for one's calendar; those before it stop at once")
    @AnyAccount
    Mono<ResponseEntity<PersonalCalendar>> renew(Caller caller, ServerWebExchange exchange) {
        String account = Account.of(caller).subject();
        return personal.renew(account, Command.key(exchange, caller, null)).map(secret -> answer(account, secret));
    }

    private ResponseEntity<PersonalCalendar> answer(String account, String secret) {
        String path = "/api/v1/calendar/personal/" + account + "/events.ics?secret=" + secret;
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(new PersonalCalendar(address.value() + path));
    }

    @GetMapping(path = "/{account}/events.ics", produces = ICalendar.MEDIA_TYPE)
    @Operation(summary = "The latest 200 events that an account has registered for, with changes and cancellations")
    @OpenToAnyone("The calendar program shows the secret.")
    Mono<ResponseEntity<String>> read(@PathVariable String account, @RequestParam(defaultValue = "") String secret) {
        return personal.worth(account, secret).flatMap(worth -> switch (worth) {
            case PRESENT -> calendar(account);
            case REVOKED ->
                Mono.error(ProblemException.of(GONE, "The calendar's owner has taken another address; ask there."));
            case NEVER_OURS ->
                Mono.error(ProblemException.of(
                        ProblemType.FORBIDDEN, "This is not the calendar's address that we gave out."));
        });
    }

    private Mono<ResponseEntity<String>> calendar(String account) {
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
