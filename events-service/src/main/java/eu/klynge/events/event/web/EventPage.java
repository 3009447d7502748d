package eu.klynge.events.event.web;

import eu.klynge.events.event.Event;
import eu.klynge.events.event.EventDesk;
import eu.klynge.events.event.EventRefused;
import eu.klynge.events.event.ICalendar;
import eu.klynge.kit.caller.OpenToAnyone;
import eu.klynge.kit.settings.PublicAddress;
import eu.klynge.kit.store.Versioned;
import eu.klynge.kit.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One event for everybody: as JSON, linked data and iCalendar, and what changed from revision to revision. */
@RestController
@RequestMapping(EventController.PATH)
class EventPage {

    private static final String LINKED_DATA = "application/ld+json";

    /** @param revisions latest first */
    record Revisions(List<EventViews.RevisionView> revisions) {}

    private final EventDesk desk;
    private final ICalendar calendars;
    private final PublicAddress address;

    EventPage(EventDesk desk, ICalendar calendars, PublicAddress address) {
        this.desk = desk;
        this.calendars = calendars;
        this.address = address;
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read an event with its programme")
    @OpenToAnyone("Published events are public.")
    Mono<ResponseEntity<EventViews.WholeEvent>> read(@PathVariable String id) {
        return found(id).map(event -> answer(event).body(EventViews.WholeEvent.of(event.state(), false)));
    }

    @GetMapping(path = "/{id}", produces = LINKED_DATA)
    @OpenToAnyone("Published events are public.")
    Mono<ResponseEntity<EventLinkedData>> readLinkedData(@PathVariable String id) {
        return found(id).map(event -> answer(event).body(EventLinkedData.of(event.state(), address.value())));
    }

    @GetMapping(path = "/{id}/calendar.ics", produces = ICalendar.MEDIA_TYPE)
    @Operation(summary = "Take an event into one's calendar")
    @OpenToAnyone("Published events are public.")
    Mono<ResponseEntity<String>> readCalendar(@PathVariable String id) {
        return found(id)
                .map(event -> answer(event)
                        .contentType(MediaType.parseMediaType(ICalendar.MEDIA_TYPE))
                        .body(calendars.of(
                                event.state().details().name(), List.of(ICalendar.Part.inPublic(event.state())))));
    }

    @GetMapping(path = "/{id}/revisions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What changed since the event was published, latest first")
    @OpenToAnyone("Published events are public.")
    Mono<ResponseEntity<Revisions>> readRevisions(@PathVariable String id) {
        return found(id)
                .map(event -> answer(event)
                        .body(new Revisions(event.state().revisions().reversed().stream()
                                .map(EventViews.RevisionView::of)
                                .toList())));
    }

    private Mono<Versioned<Event>> found(String id) {
        return desk.lookInPublic(id).onErrorMap(EventRefused.class, EventProblems::of);
    }

    private static ResponseEntity.BodyBuilder answer(Versioned<Event> event) {
        return ResponseEntity.ok()
                .eTag(ETags.of(event.version()))
                .header("Vary", "Accept")
                .header("Cache-Control", "no-cache");
    }
}
