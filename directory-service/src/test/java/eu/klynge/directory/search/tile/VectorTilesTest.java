package eu.klynge.directory.search.tile;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.directory.search.Entry;
import eu.klynge.directory.search.MapTiles;
import eu.klynge.directory.search.Tile;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class VectorTilesTest {

    private static final Tile WORLD = Tile.of(0, 0, 0).orElseThrow();

    private final MapTiles tiles = new VectorTiles();

    private static Entry entry(String id, double lat, double lon) {
        return new Entry(
                id,
                "slug-" + id,
                "Name " + id,
                Map.of(),
                "DK",
                "Odense",
                lat,
                lon,
                "DK03",
                "electronics",
                List.of("electronics"),
                List.of(),
                List.of(),
                List.of(),
                "full",
                20,
                null,
                List.of("da"),
                "yes",
                "https://www.example.org",
                Map.of(),
                null,
                false,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static List<Geometry> points(byte[] tile) throws IOException {
        var read =
                MvtReader.loadMvt(new ByteArrayInputStream(tile), new GeometryFactory(), new TagKeyValueMapConverter());
        return new ArrayList<>(read.getLayer("clusters").getGeometries());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> properties(Geometry point) {
        return (Map<String, Object>) point.getUserData();
    }

    @Test
    void aLonePointTellsWhoItIs() throws IOException {
        List<Geometry> points = points(tiles.draw(WORLD, List.of(entry("1", 0, 0))));

        assertThat(points).hasSize(1);
        assertThat(points.getFirst().getCoordinate().x).isEqualTo(2048);
        assertThat(points.getFirst().getCoordinate().y).isEqualTo(2048);
        assertThat(properties(points.getFirst()))
                .containsEntry("id", "1")
                .containsEntry("slug", "slug-1")
                .containsEntry("country", "DK")
                .containsEntry("primaryEcosystem", "electronics");
    }

    @Test
    void neighboursAreOnePointFromAfarAndThemselvesFromNear() throws IOException {
        List<Entry> neighbours = List.of(entry("1", 55.400, 10.390), entry("2", 55.401, 10.391), entry("3", 40, -3));

        List<Geometry> far = points(tiles.draw(WORLD, neighbours));
        assertThat(far).hasSize(2);
        assertThat(properties(far.getFirst())).containsOnlyKeys("count");
        assertThat(((Number) properties(far.getFirst()).get("count")).intValue())
                .isEqualTo(2);

        Tile corner = new Tile(12, 0, 0);
        Tile odense = Tile.of(12, (int) corner.across(10.390), (int) corner.down(55.400))
                .orElseThrow();
        assertThat(points(tiles.draw(odense, neighbours)))
                .hasSize(2)
                .allMatch(point -> properties(point).containsKey("slug"));
    }

    @Test
    void aTileIsTheSameInWhateverOrderClustersCome() throws IOException {
        List<Entry> some = List.of(entry("1", 55.4, 10.4), entry("2", 55.401, 10.391), entry("3", 40, -3));
        Tile near = Tile.of(12, 2166, 1274).orElseThrow();
        List<Entry> neighbours = List.of(
                entry("4", near.box().south() + 0.001, near.box().west() + 0.001),
                entry("5", near.box().south() + 0.002, near.box().west() + 0.001));

        assertThat(tiles.draw(WORLD, some.reversed())).isEqualTo(tiles.draw(WORLD, some));
        assertThat(points(tiles.draw(near, neighbours))).hasSize(2);
        assertThat(tiles.draw(near, neighbours.reversed())).isEqualTo(tiles.draw(near, neighbours));
    }

    @Test
    void everyPointIsInOneTileOfEachDepth() throws IOException {
        List<Entry> entries =
                List.of(entry("1", 0, 0), entry("2", 66.5, 25), entry("3", 0, 179.999), entry("4", 40, -3));

        int seen = 0;
        for (int x = 0; x < 4; x++) {
            for (int y = 0; y < 4; y++) {
                byte[] tile = tiles.draw(Tile.of(2, x, y).orElseThrow(), entries);
                seen += points(tile).size();
            }
        }

        assertThat(seen).isEqualTo(entries.size());
    }
}
