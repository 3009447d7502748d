package eu.klynge.directory.search.web;

import eu.klynge.directory.search.ClusterIndex;
import eu.klynge.directory.search.MapTiles;
import eu.klynge.directory.search.Query;
import eu.klynge.directory.search.Tile;
import eu.klynge.kit.caller.OpenToAnyone;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tiles of the map, with the filters of the search. */
@RestController
class MapController {

    private static final String VECTOR_TILE = "application/vnd.mapbox-vector-tile";

    private final ClusterIndex index;
    private final MapTiles tiles;

    MapController(ClusterIndex index, MapTiles tiles) {
        this.index = index;
        this.tiles = tiles;
    }

    @Operation(
            summary = "A vector tile of clusters",
            description = "Layer `clusters`, points. Up to zoom 11 neighbours are drawn as one point with `count`.")
    @SearchesByFilters
    @GetMapping(path = "/api/v1/map/tiles/{z}/{x}/{y}.mvt", produces = VECTOR_TILE)
    @OpenToAnyone("The map is public.")
    ResponseEntity<byte[]> tile(
            @PathVariable String z,
            @PathVariable String x,
            @PathVariable String y,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        Tile tile = Tile.of(number(z), number(x), number(y))
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.NOT_FOUND,
                        "There is no such tile: z is from 0 to " + Tile.DEEPEST
                                + ", x and y are less than 2 to the z."));
        var read = new SearchParameters(parameters);
        Query asked = read.query();
        read.requireSound();
        Query here =
                new Query(asked.text(), asked.filters(), asked.founded(), asked.members(), asked.near(), tile.box());
        byte[] drawn = tiles.draw(tile, index.all(here));
        return ResponseEntity.ok()
                .eTag("\"" + DigestUtils.md5DigestAsHex(drawn) + "\"")
                .header("Cache-Control", "no-cache")
                .body(drawn);
    }

    private static int number(String text) {
        return text.matches("\\d{1,8}") ? Integer.parseInt(text) : -1;
    }
}
