package eu.klynge.notification.feed.web;

import eu.klynge.kit.caller.OpenToAnyone;
import eu.klynge.kit.paging.Cursor;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.notification.feed.Feed;
import eu.klynge.notification.feed.FeedFilter;
import eu.klynge.notification.feed.FeedPage;
import eu.klynge.notification.feed.Offer;
import eu.klynge.notification.feed.Positions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What happened: a page, the next thing to come, or a stream of it. */
@RestController
class FeedController {

    private static final String PATH = "/api/v1/feed";
    private static final int MOST_WAITING = 250;

    private final Feed feed;
    private final Offer offer;
    private final FeedStream stream;
    private final Places places = new Places(MOST_WAITING);

    FeedController(Feed feed, Offer offer) {
        this.feed = feed;
        this.offer = offer;
        this.stream = new FeedStream(feed);
    }

    @GetMapping(PATH)
    @Operation(
            summary = "Follow the public events",
            description = "Accept: text/event-stream streams them; Last-Event-ID or cursor resumes.")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "'next' of the page before")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, else 50")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "Events of this time and later")
    @Parameter(name = "country", in = ParameterIn.QUERY, description = "ISO 3166-1 alpha-2, one or several")
    @Parameter(name = "nuts", in = ParameterIn.QUERY, description = "Beginning of a NUTS code, one or several")
    @Parameter(name = "ecosystem", in = ParameterIn.QUERY, description = "Industrial ecosystems, one or several")
    @Parameter(name = "type", in = ParameterIn.QUERY, description = "Event types, one or several")
    @Parameter(name = "wait", in = ParameterIn.QUERY, description = "Seconds to wait when there is nothing, to 8")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = FeedShapes.Page.class)),
                @Content(mediaType = "text/event-stream", schema = @Schema(implementation = FeedShapes.Event.class))
            })
    @OpenToAnyone("The feed holds public facts alone.")
    Mono<Void> read(ServerWebExchange exchange) {
        var parameters = new FeedParameters(exchange.getRequest().getQueryParams());
        FeedFilter filter = parameters.filter(offer.types());
        int limit = parameters.limit();
        Duration patience = parameters.patience();
        parameters.requireSound();
        ServerHttpResponse response = exchange.getResponse();
        if (wantsStream(exchange)) {
            String last = exchange.getRequest().getHeaders().getFirst("Last-Event-ID");
            Positions place = Positions.decode(last == null ? parameters.cursor() : last);
            return stream(place, filter, response);
        }
        Positions place = Positions.decode(parameters.cursor());
        Mono<FeedPage> page = patience.isZero()
                ? feed.page(place, filter, limit)
                : places.held(feed.page(place, filter, limit, patience)).next();
        return page.flatMap(found -> json(response, FeedJson.page(found)));
    }

    @GetMapping(PATH + "/current")
    @Operation(
            summary = "The latest event of everything that exists",
            description = "Page through to 'next': null, then go on with the feed from the cursor in 'feed'.")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "'next' of the page before")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, else 50; filters may leave fewer")
    @Parameter(name = "country", in = ParameterIn.QUERY, description = "ISO 3166-1 alpha-2, one or several")
    @Parameter(name = "nuts", in = ParameterIn.QUERY, description = "Beginning of a NUTS code, one or several")
    @Parameter(name = "ecosystem", in = ParameterIn.QUERY, description = "Industrial ecosystems, one or several")
    @Parameter(name = "type", in = ParameterIn.QUERY, description = "Event types, one or several")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "Changed at this time or later")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = FeedShapes.Current.class)))
    @OpenToAnyone("The feed holds public facts alone.")
    Mono<Void> current(ServerWebExchange exchange) {
        var parameters = new FeedParameters(exchange.getRequest().getQueryParams());
        FeedFilter filter = parameters.filter(offer.types());
        int limit = parameters.limit();
        parameters.requireSound();
        Cursor cursor = Cursor.decode(parameters.cursor(), 2);
        String after = cursor == null ? null : cursor.values().getFirst();
        Positions since =
                cursor == null ? null : Positions.decode(cursor.values().getLast());
        return feed.current(after, since, filter, limit)
                .flatMap(found -> json(exchange.getResponse(), FeedJson.current(found, next(found))));
    }

    private static @Nullable String next(Feed.Current page) {
        return page.lastId() == null
                ? null
                : Cursor.of(page.lastId(), page.feed().encoded()).encoded();
    }

    private Mono<Void> stream(@Nullable Positions place, FeedFilter filter, ServerHttpResponse response) {
        var buffers = response.bufferFactory();
        // A place that is not ours is refused before the answer begins.
        return feed.page(place, filter, 1).flatMap(ours -> {
            response.getHeaders().setContentType(MediaType.TEXT_EVENT_STREAM);
            response.getHeaders().setCacheControl("no-store");
            return response.writeAndFlushWith(
                    places.held(stream.from(place, filter)).map(bytes -> Mono.just(buffers.wrap(bytes))));
        });
    }

    private static Mono<Void> json(ServerHttpResponse response, byte[] body) {
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        response.getHeaders().setCacheControl("no-store");
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    private static boolean wantsStream(ServerWebExchange exchange) {
        List<MediaType> accepted =
                new ArrayList<>(exchange.getRequest().getHeaders().getAccept());
        if (accepted.isEmpty()) {
            return false;
        }
        MimeTypeUtils.sortBySpecificity(accepted);
        for (MediaType each : accepted) {
            if (each.includes(MediaType.APPLICATION_JSON)) {
                return false;
            }
            if (each.includes(MediaType.TEXT_EVENT_STREAM)) {
                return true;
            }
        }
        throw ProblemException.of(ProblemType.NOT_ACCEPTABLE, "Offered: application/json, text/event-stream.");
    }
}
