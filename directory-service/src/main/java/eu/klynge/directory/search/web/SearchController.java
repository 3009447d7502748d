package eu.klynge.directory.search.web;

import eu.klynge.contracts.vocabulary.Vocabularies;
import eu.klynge.directory.search.ClusterIndex;
import eu.klynge.directory.search.Entry;
import eu.klynge.directory.search.Query;
import eu.klynge.kit.caller.OpenToAnyone;
import eu.klynge.kit.idempotency.Digests;
import eu.klynge.kit.paging.Cursor;
import eu.klynge.kit.paging.Limit;
import eu.klynge.kit.paging.Page;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of clusters, and all of them as points of a map. */
@RestController
class SearchController {

    private static final int LONGEST_TEXT = 200;

    private final ClusterIndex index;

    SearchController(ClusterIndex index) {
        this.index = index;
    }

    @Operation(summary = "List clusters by name")
    @GetMapping(path = "/api/v1/clusters", produces = MediaType.APPLICATION_JSON_VALUE)
    @OpenToAnyone("The directory is public.")
    ResponseEntity<Page<ClusterLine>> list(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String country,
            @RequestParam @Nullable String ecosystem,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String limit) {
        int size = Limit.parse(limit).value();
        Cursor position = Cursor.decode(cursor, 2);
        var after = position == null
                ? null
                : new ClusterIndex.Place(
                        position.values().getFirst(), position.values().getLast());
        List<Entry> found = index.find(query(q, country, ecosystem), after, size + 1);
        return answer(Page.of(found, size, this::cursor).map(ClusterLine::of));
    }

    @Operation(summary = "All clusters as points")
    @GetMapping(path = "/api/v1/clusters.geojson", produces = "application/geo+json")
    @OpenToAnyone("The map is public.")
    ResponseEntity<GeoJson.FeatureCollection> points(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String country,
            @RequestParam @Nullable String ecosystem) {
        return answer(GeoJson.of(index.all(query(q, country, ecosystem))));
    }

    private Cursor cursor(Entry last) {
        ClusterIndex.Place place = index.placeOf(last);
        return Cursor.of(place.sortName(), place.id());
    }

    private static <T extends Record> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok()
                .eTag("\"" + Digests.sha256(body.toString()).substring(0, 24) + "\"")
                .header("Cache-Control", "no-cache")
                .body(body);
    }

    private static Query query(@Nullable String text, @Nullable String country, @Nullable String ecosystem) {
        List<Fault> faults = new ArrayList<>();
        if (text != null && text.length() > LONGEST_TEXT) {
            faults.add(new Fault("/q", "too-long", "At most " + LONGEST_TEXT + " characters."));
        }
        requireCode("/country", country, Vocabularies.COUNTRIES, faults);
        requireCode("/ecosystem", ecosystem, Vocabularies.INDUSTRIAL_ECOSYSTEMS, faults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(ProblemType.INVALID_INPUT, faults);
        }
        return new Query(text, country, ecosystem);
    }

    private static void requireCode(String pointer, @Nullable String code, String vocabulary, List<Fault> faults) {
        if (code != null && !Vocabularies.named(vocabulary).orElseThrow().contains(code)) {
            faults.add(new Fault(pointer, "unknown-code", "This is no code of the vocabulary " + vocabulary + "."));
        }
    }
}
