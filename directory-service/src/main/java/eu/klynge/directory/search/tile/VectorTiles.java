package eu.klynge.directory.search.tile;

import eu.klynge.directory.search.Entry;
import eu.klynge.directory.search.MapTiles;
import eu.klynge.directory.search.Tile;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtEncoder;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsMvt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;

/**
 * Points that share a cell of a grid over a shallow tile become one, at their middle. In whatever order clusters come, the tile is
 * the same, so that replicas answer with one entity tag.
 */
@Component
final class VectorTiles implements MapTiles {

    private static final String LAYER = "clusters";
    private static final int EXTENT = 4096;
    private static final int CELLS = 16;
    private static final int DEEPEST_GROUPED = 11;

    private final GeometryFactory geometries = new GeometryFactory();

    private record Placed(Entry entry, double x, double y) {

        /** Half open: a point on an edge belongs to one tile. */
        boolean isInside() {
            return x >= 0 && x < EXTENT && y >= 0 && y < EXTENT;
        }

        int cell() {
            return (int) (y / EXTENT * CELLS) * CELLS + (int) (x / EXTENT * CELLS);
        }
    }

    @Override
    public byte[] draw(Tile tile, Collection<Entry> entries) {
        List<Placed> inside = entries.stream()
                .map(entry -> new Placed(entry, tile.across(entry.lon()) * EXTENT, tile.down(entry.lat()) * EXTENT))
                .filter(Placed::isInside)
                .toList();
        List<Geometry> points = new ArrayList<>();
        if (tile.z() > DEEPEST_GROUPED) {
            inside.stream()
                    .sorted(Comparator.comparing(placed -> placed.entry().id()))
                    .forEach(placed -> points.add(single(placed)));
        } else {
            Map<Integer, List<Placed>> cells = new TreeMap<>();
            inside.forEach(placed -> cells.computeIfAbsent(placed.cell(), cell -> new ArrayList<>())
                    .add(placed));
            cells.values().forEach(cell -> points.add(cell.size() == 1 ? single(cell.getFirst()) : group(cell)));
        }
        return MvtEncoder.encode(new JtsMvt(new JtsLayer(LAYER, points, EXTENT)));
    }

    private Point single(Placed placed) {
        Entry entry = placed.entry();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", entry.id());
        properties.put("slug", entry.slug());
        properties.put("name", entry.name());
        properties.put("country", entry.country());
        properties.put("primaryEcosystem", entry.primaryEcosystem());
        properties.put("tier", entry.tier());
        return point(placed.x(), placed.y(), properties);
    }

    private Point group(List<Placed> cell) {
        return point(
                cell.stream().mapToDouble(Placed::x).average().orElseThrow(),
                cell.stream().mapToDouble(Placed::y).average().orElseThrow(),
                new LinkedHashMap<>(Map.of("count", cell.size())));
    }

    private Point point(double x, double y, Map<String, Object> properties) {
        Point point = geometries.createPoint(new Coordinate(Math.floor(x), Math.floor(y)));
        point.setUserData(properties);
        return point;
    }
}
