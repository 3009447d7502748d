package eu.klynge.directory.search.web;

import eu.klynge.directory.search.ClusterIndex;
import eu.klynge.directory.search.Facet;
import eu.klynge.directory.search.Found;
import eu.klynge.directory.search.Order;
import eu.klynge.directory.search.Query;
import eu.klynge.kit.caller.OpenToAnyone;
import eu.klynge.kit.idempotency.Digests;
import eu.klynge.kit.paging.Cursor;
import eu.klynge.kit.paging.Limit;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search, all matches as points of a map, and what one may be about to type. */
@RestController
class SearchController {

    private final ClusterIndex index;
    private final Suggestions suggestions;

    SearchController(ClusterIndex index) {
        this.index = index;
        this.suggestions = new Suggestions(index);
    }

    @Operation(
            summary = "Search clusters, in any language",
            description =
                    "Filters take several codes, by comma or repeated: any of them fits. `facets=country,ecosystem`"
                            + " counts codes, each facet as the others' filters leave it. `sort` is relevance, name, newest or"
                            + " distance; by relevance with words and by name without, unless said.")
    @SearchesByFilters
    @Parameter(name = "facets", description = "Facets to count, by comma")
    @Parameter(name = "sort", description = "relevance, name, newest, distance")
    @Parameter(name = "cursor", description = "The `next` of the page before")
    @Parameter(name = "limit", description = "1 to 200, 50 unless said")
    @GetMapping(path = "/api/v1/clusters", produces = MediaType.APPLICATION_JSON_VALUE)
    @OpenToAnyone("The directory is public.")
    ResponseEntity<SearchPage> list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        int size = Limit.parse(parameters.getFirst("limit")).value();
        var read = new SearchParameters(parameters);
        Query query = read.query();
        Order order = read.order(query);
        Set<Facet> counted = read.counted();
        read.requireSound();
        return answer(SearchPage.of(
                find(query, order, place(parameters.getFirst("cursor"), order), size + 1, counted), order, size));
    }

    @Operation(summary = "All clusters that match, as points")
    @SearchesByFilters
    @GetMapping(path = "/api/v1/clusters.geojson", produces = "application/geo+json")
    @OpenToAnyone("The map is public.")
    ResponseEntity<GeoJson.FeatureCollection> points(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        var read = new SearchParameters(parameters);
        Query query = read.query();
        read.requireSound();
        return answer(GeoJson.of(index.all(query)));
    }

    @Operation(summary = "Names and codes that begin with what is typed so far")
    @GetMapping(path = "/api/v1/clusters/suggestions", produces = MediaType.APPLICATION_JSON_VALUE)
    @OpenToAnyone("The directory is public.")
    ResponseEntity<Suggestions.Offer> suggest(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "en") String language) {
        if (q.length() > SearchParameters.LONGEST_TEXT) {
            throw ProblemException.invalid(
                    ProblemType.INVALID_INPUT,
                    List.of(new Fault("/q", "too-long", "At most " + SearchParameters.LONGEST_TEXT + " characters.")));
        }
        return answer(suggestions.of(q, language));
    }

    private Found find(Query query, Order order, @Nullable List<String> place, int limit, Set<Facet> counted) {
        try {
            return index.find(query, order, place, limit, counted);
        } catch (IllegalArgumentException notOfThisOrder) {
            throw brokenCursor();
        }
    }

    private static @Nullable List<String> place(@Nullable String encoded, Order order) {
        Cursor cursor = Cursor.decode(encoded, 3);
        if (cursor == null) {
            return null;
        }
        if (!cursor.values().getFirst().equals(order.code())) {
            throw brokenCursor();
        }
        return cursor.values().subList(1, 3);
    }

    private static ProblemException brokenCursor() {
        return ProblemException.of(
                ProblemType.INVALID_CURSOR, "Take the cursor from the 'next' of a page, with the same sort.");
    }

    private static <T extends Record> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok()
                .eTag("\"" + Digests.sha256(body.toString()).substring(0, 24) + "\"")
                .header("Cache-Control", "no-cache")
                .body(body);
    }
}
