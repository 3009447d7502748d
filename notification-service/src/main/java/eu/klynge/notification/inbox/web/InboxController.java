package eu.klynge.notification.inbox.web;

import eu.klynge.kit.caller.AnyAccount;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.paging.Limit;
import eu.klynge.kit.paging.Page;
import eu.klynge.kit.paging.TimeCursor;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.notification.inbox.Arrivals;
import eu.klynge.notification.inbox.Entries.Position;
import eu.klynge.notification.inbox.Owner;
import eu.klynge.notification.inbox.Reading;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One list for an account and all its organisations. */
@RestController
@RequestMapping("/api/v1/inbox")
class InboxController {

    /** The gateway gives up on an answer that is silent for ten seconds. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);

    private final Reading reading;
    private final Arrivals arrivals;
    private final Clock clock;

    InboxController(Reading reading, Arrivals arrivals, Clock clock) {
        this.reading = reading;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List what came, latest first")
    @AnyAccount
    Mono<ResponseEntity<InboxViews.Listed>> list(
            @RequestParam @Nullable String unread,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String limit,
            Caller caller) {
        int size = Limit.parse(limit).value();
        Set<Owner> owners = Owner.all(caller);
        return reading.list(owners, unreadOnly(unread), TimeCursor.decode(cursor, Position::new), size + 1)
                .collectList()
                .map(found -> Page.of(found, size, InboxViews::cursor).map(InboxViews.Line::of))
                .zipWith(reading.unread(owners), InboxViews.Listed::of)
                .map(InboxController::fresh);
    }

    @PostMapping(path = "/{id}/read", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Mark as read; again changes nothing")
    @AnyAccount
    Mono<InboxViews.Line> read(@PathVariable String id, Caller caller) {
        return reading.read(Owner.all(caller), id)
                .map(InboxViews.Line::of)
                .switchIfEmpty(Mono.error(() ->
                        ProblemException.of(ProblemType.NOT_FOUND, "There is nothing of this id in your inbox.")));
    }

    @PostMapping(path = "/read-all", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Mark all as read")
    @AnyAccount
    Mono<InboxViews.Marked> readAll(Caller caller) {
        return reading.readAll(Owner.all(caller)).map(InboxViews.Marked::new);
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "What comes from now on, or after Last-Event-ID")
    @AnyAccount
    ResponseEntity<Flux<ServerSentEvent<InboxViews.Line>>> stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            Caller caller,
            @Parameter(hidden = true) @AuthenticationPrincipal Jwt token) {
        Flux<ServerSentEvent<InboxViews.Line>> comes = arrivals.follow(
                        Owner.all(caller), TimeCursor.decode(last, Position::new))
                .map(entry -> ServerSentEvent.builder(InboxViews.Line.of(entry))
                        .id(InboxViews.cursor(entry).encoded())
                        .event("notice")
                        .build());
        // The reader's place from the start: who loses the stream before anything came misses nothing, either.
        Mono<ServerSentEvent<InboxViews.Line>> place = last == null ? Mono.just(here()) : Mono.empty();
        Flux<ServerSentEvent<InboxViews.Line>> signs = Flux.interval(Duration.ZERO, SIGN_OF_LIFE)
                .onBackpressureDrop()
                .map(tick ->
                        ServerSentEvent.<InboxViews.Line>builder().comment("").build());
        // A token's end is the stream's end; the reader comes again with a new one.
        Instant end = token.getExpiresAt();
        Flux<ServerSentEvent<InboxViews.Line>> all = place.concatWith(Flux.merge(comes, signs));
        return fresh(end == null ? all : all.takeWhile(any -> clock.instant().isBefore(end)));
    }

    private ServerSentEvent<InboxViews.Line> here() {
        return ServerSentEvent.<InboxViews.Line>builder()
                .id(TimeCursor.of(clock.instant(), "").encoded())
                .build();
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(body);
    }

    private static boolean unreadOnly(@Nullable String unread) {
        if (unread == null || unread.equals("true") || unread.equals("false")) {
            return "true".equals(unread);
        }
        throw ProblemException.invalid(
                ProblemType.INVALID_INPUT, List.of(new Fault("/unread", "wrong-type", "true or false is expected.")));
    }
}
