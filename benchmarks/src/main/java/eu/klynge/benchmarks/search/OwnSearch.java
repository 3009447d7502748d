package eu.klynge.benchmarks.search;

import eu.klynge.directory.search.ClusterIndex;
import eu.klynge.directory.search.Entry;
import eu.klynge.directory.search.Facet;
import eu.klynge.directory.search.MapTiles;
import eu.klynge.directory.search.Order;
import eu.klynge.directory.search.Query;
import eu.klynge.directory.search.Tile;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The index and the tiles of directory-service, as its own application context makes them. */
final class OwnSearch implements Searched {

    private static final Set<Facet> COUNTED =
            Listed.FACETS.stream().map(OwnSearch::facet).collect(Collectors.toUnmodifiableSet());

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(
            "eu.klynge.directory.search.lucene", "eu.klynge.directory.search.tile");
    private final ClusterIndex index = context.getBean(ClusterIndex.class);
    private final MapTiles tiles = context.getBean(MapTiles.class);

    @Override
    public void put(Listed cluster) {
        index.put(entry(cluster));
    }

    @Override
    public void refresh() {
        index.refresh();
    }

    @Override
    public long find(Asked asked) {
        var filters = asked.filters().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(filter -> facet(filter.getKey()), Map.Entry::getValue));
        var query = new Query(asked.words(), filters, null, null, null, null);
        return index.find(query, Order.RELEVANCE, null, Asked.FIRST, COUNTED).total();
    }

    @Override
    public void draw(Square square) {
        var tile = Tile.of(square.z(), square.x(), square.y()).orElseThrow();
        tiles.draw(tile, index.all(new Query(null, Map.of(), null, null, null, tile.box())));
    }

    @Override
    public void close() {
        context.close();
    }

    private static Facet facet(String parameter) {
        return Facet.named(parameter).orElseThrow();
    }

    private static Entry entry(Listed cluster) {
        var form = cluster.form();
        var location = form.location();
        var region = form.region();
        return new Entry(
                cluster.id(),
                cluster.id(),
                form.name(),
                form.nativeName(),
                form.country(),
                form.city(),
                location == null ? 0 : location.lat(),
                location == null ? 0 : location.lon(),
                region == null ? "" : region.code(),
                form.primaryEcosystem(),
                form.ecosystems(),
                form.emergingIndustries(),
                form.technologyFields(),
                form.naceCodes(),
                cluster.tier(),
                form.members().total(),
                form.foundedYear(),
                form.management().languages(),
                form.partnerInterest().interested(),
                form.website(),
                form.about(),
                null,
                false,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
