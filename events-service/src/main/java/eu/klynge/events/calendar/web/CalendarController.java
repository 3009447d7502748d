package eu.klynge.events.calendar.web;

import eu.klynge.events.calendar.CalendarIndex;
import eu.klynge.events.calendar.Entry;
import eu.klynge.events.calendar.Query;
import eu.klynge.events.event.Events;
import eu.klynge.events.event.ICalendar;
import eu.klynge.kit.caller.OpenToAnyone;
import eu.klynge.kit.paging.Limit;
import eu.klynge.kit.paging.Page;
import eu.klynge.kit.paging.TimeCursor;
import eu.klynge.kit.store.Versioned;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What takes place when, for everybody. */
@RestController
@RequestMapping("/api/v1/calendar")
class CalendarController {

    private static final int MOST_IN_A_FILE = 200;

    private final CalendarIndex index;
    private final Events events;
    private final ICalendar calendars;
    private final Clock clock;

    CalendarController(CalendarIndex index, Events events, ICalendar calendars, Clock clock) {
        this.index = index;
        this.events = events;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Find public events, earliest first")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "Date or instant; now when it is not said")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Date or instant")
    @Parameter(name = "country", in = ParameterIn.QUERY, description = "Codes, by comma; so with those below")
    @Parameter(name = "type", in = ParameterIn.QUERY)
    @Parameter(name = "format", in = ParameterIn.QUERY)
    @Parameter(name = "ecosystem", in = ParameterIn.QUERY)
    @Parameter(name = "audience", in = ParameterIn.QUERY)
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "published, cancelled, held; all when not said")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Words, of which the beginnings are enough")
    @OpenToAnyone("The calendar is public.")
    Mono<Page<Entry>> find(
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String limit,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> filters) {
        int size = Limit.parse(limit).value();
        Query query = CalendarParameters.read(
                filters, clock.instant(), TimeCursor.decode(cursor, Query.Place::new), size + 1);
        return Mono.fromSupplier(
                () -> Page.of(index.find(query), size, last -> TimeCursor.of(last.startsAt(), last.id())));
    }

    @GetMapping(path = "/events.ics", produces = ICalendar.MEDIA_TYPE)
    @Operation(summary = "The same as iCalendar, the first 200; a calendar program may subscribe to it")
    @OpenToAnyone("The calendar is public.")
    Mono<ResponseEntity<String>> subscribe(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> filters) {
        Query query = CalendarParameters.read(filters, clock.instant(), null, MOST_IN_A_FILE);
        List<String> ids = index.find(query).stream().map(Entry::id).toList();
        return events.all(ids)
                .map(Versioned::state)
                .sort(Comparator.comparing(event -> event.startsAt()))
                .map(ICalendar.Part::inPublic)
                .collectList()
                .map(parts -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(ICalendar.MEDIA_TYPE))
                        .header("Cache-Control", "no-cache")
                        .body(calendars.of("Klynge", parts)));
    }
}
