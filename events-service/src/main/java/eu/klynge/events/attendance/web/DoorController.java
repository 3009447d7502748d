package eu.klynge.events.attendance.web;

import eu.klynge.events.account.Account;
import eu.klynge.events.attendance.AttendanceRefused;
import eu.klynge.events.attendance.Organising;
import eu.klynge.events.attendance.Organising.Scan;
import eu.klynge.events.attendance.Paper;
import eu.klynge.events.attendance.Statistics;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.form.Form;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The organiser's side at the event: badges, scans at the door, and how it is attended. */
@RestController
@RequestMapping(path = "/api/v1/events/{event}", produces = MediaType.APPLICATION_JSON_VALUE)
class DoorController {

    private static final int MOST_SCANS = 200;

    private final Organising organising;
    private final Paper paper;

    DoorController(Organising organising, Paper paper) {
        this.organising = organising;
        this.paper = paper;
    }

    @PostMapping(path = "/check-ins", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Report scans of tickets, up to 200, again if need be: the first time of each counts")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = RegisteringBodies.ScansBody.class)))
    @OnlyRoles({"organiser", "cluster-manager"})
    Mono<ResponseEntity<AttendanceViews.Scans>> checkIn(
            @PathVariable String event, @RequestBody JsonNode body, Caller caller) {
        Form form = Form.of(body);
        List<Scan> scans = form.objects("scans", 1, MOST_SCANS).stream()
                .map(DoorController::scan)
                .toList();
        form.demandSound();
        return organising
                .checkIn(event, scans, Account.of(caller))
                .map(AttendanceViews.ScanView::of)
                .collectList()
                .map(all ->
                        ResponseEntity.ok().header("Cache-Control", "no-store").body(new AttendanceViews.Scans(all)))
                .onErrorMap(AttendanceRefused.class, AttendanceProblems::of);
    }

    @GetMapping("/statistics")
    @Operation(summary = "How the event is attended, as points for charts")
    @OnlyRoles({"organiser", "cluster-manager"})
    Mono<Statistics> statistics(@PathVariable String event, Caller caller) {
        return organising
                .statistics(event, Account.of(caller))
                .onErrorMap(AttendanceRefused.class, AttendanceProblems::of);
    }

    @GetMapping(path = "/badges.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "A badge for everybody who has a seat, ten on a sheet of A4")
    @OnlyRoles({"organiser", "cluster-manager"})
    Mono<ResponseEntity<byte[]>> badges(@PathVariable String event, Caller caller) {
        Account account = Account.of(caller);
        return Mono.zip(organising.organised(event, account), organising.confirmed(event, account))
                .map(both -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header("Cache-Control", "no-store")
                        .body(paper.badges(both.getT1(), both.getT2())))
                .onErrorMap(AttendanceRefused.class, AttendanceProblems::of);
    }

    private static Scan scan(Form form) {
        String code = form.text("code", 200);
        String at = form.optionalText("at", 40);
        try {
            return new Scan(code, at == null ? null : Instant.parse(at));
        } catch (DateTimeParseException notATime) {
            form.fault("at", "wrong-format", "A time such as 2027-09-29T06:41:12Z is expected.");
            return new Scan(code, null);
        }
    }
}
