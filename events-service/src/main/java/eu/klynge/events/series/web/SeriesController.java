package eu.klynge.events.series.web;

import eu.klynge.events.account.Account;
import eu.klynge.events.event.Event;
import eu.klynge.events.event.EventRefused;
import eu.klynge.events.event.ICalendar;
import eu.klynge.events.series.SeriesDesk;
import eu.klynge.events.series.SeriesForm;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.OnlyRoles;
import eu.klynge.kit.caller.OpenToAnyone;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.kit.settings.PublicAddress;
import eu.klynge.kit.web.Command;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Recurring events. */
@RestController
@RequestMapping(path = SeriesController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class SeriesController {

    static final String PATH = "/api/v1/event-series";

    record SeriesDrafted(String id, List<LocalDateTime> starts) {}

    record SeriesView(String id, List<OccurrenceView> events) {}

    record OccurrenceView(
            String id,
            String state,
            Map<String, String> title,
            LocalDateTime starts,
            LocalDateTime ends,
            String timeZone,
            Instant startsAt) {

        static OccurrenceView of(Event event) {
            return new OccurrenceView(
                    event.id(),
                    event.state().code(),
                    event.details().title(),
                    event.details().starts(),
                    event.details().ends(),
                    event.details().timeZone(),
                    event.startsAt());
        }
    }

    private final SeriesDesk desk;
    private final ICalendar calendars;
    private final PublicAddress address;

    SeriesController(SeriesDesk desk, ICalendar calendars, PublicAddress address) {
        this.desk = desk;
        this.calendars = calendars;
        this.address = address;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Draft a series: the fields of an event and {recurrence: {every, interval, times or until}}")
    @ApiResponse(responseCode = "201", description = "Each date is a draft of its own.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(schema = @Schema(type = "object")))
    @OnlyRoles({"organiser", "cluster-manager"})
    Mono<ResponseEntity<SeriesDrafted>> draft(@RequestBody JsonNode body, Caller caller, ServerWebExchange exchange) {
        SeriesForm.Sound form = switch (SeriesForm.read(body)) {
            case SeriesForm.Sound sound -> sound;
            case SeriesForm.Faulty(List<Fault> faults) ->
                throw ProblemException.invalid(ProblemType.INVALID_INPUT, faults);
        };
        return desk.draft(form, Account.of(caller), Command.key(exchange, caller, body))
                .map(series -> ResponseEntity.created(URI.create(address.value() + PATH + "/" + series.id()))
                        .body(new SeriesDrafted(series.id(), series.starts())))
                .onErrorMap(EventRefused.class, SeriesController::problem);
    }

    @PostMapping("/{id}/publication")
    @Operation(summary = "Publish all events of a series that are drafts")
    @OnlyRoles({"organiser", "cluster-manager"})
    Mono<SeriesView> publish(@PathVariable String id, Caller caller) {
        return desk.publish(id, Account.of(caller))
                .map(events -> view(id, events))
                .onErrorMap(EventRefused.class, SeriesController::problem);
    }

    @GetMapping("/{id}")
    @Operation(summary = "The public events of a series, earliest first")
    @OpenToAnyone("Published events are public.")
    Mono<SeriesView> look(@PathVariable String id) {
        return desk.look(id).map(events -> view(id, events)).onErrorMap(EventRefused.class, SeriesController::problem);
    }

    @GetMapping(path = "/{id}/calendar.ics", produces = ICalendar.MEDIA_TYPE)
    @Operation(summary = "A series as iCalendar; a calendar program may subscribe to it")
    @OpenToAnyone("Published events are public.")
    Mono<ResponseEntity<String>> calendar(@PathVariable String id) {
        return desk.look(id)
                .map(events -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(ICalendar.MEDIA_TYPE))
                        .header("Cache-Control", "no-cache")
                        .body(calendars.of(
                                events.getFirst().details().name(),
                                events.stream().map(ICalendar.Part::inPublic).toList())))
                .onErrorMap(EventRefused.class, SeriesController::problem);
    }

    private static SeriesView view(String id, List<Event> events) {
        return new SeriesView(id, events.stream().map(OccurrenceView::of).toList());
    }

    private static ProblemException problem(EventRefused refused) {
        return refused instanceof EventRefused.UnknownOrganisations unknown
                ? ProblemException.invalid(ProblemType.INVALID_INPUT, unknown.faults())
                : ProblemException.of(ProblemType.NOT_FOUND, String.valueOf(refused.getMessage()));
    }
}
