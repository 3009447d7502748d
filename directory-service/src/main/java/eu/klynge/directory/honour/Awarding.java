package eu.klynge.directory.honour;

import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.cluster.Honouring;
import java.util.Comparator;
import java.util.List;
import reactor.core.publisher.Mono;

/** Has entries of the directory show what their organisations won. */
public final class Awarding {

    private static final Comparator<Cluster.Honour> LATEST_FIRST = Comparator.comparingInt(Cluster.Honour::year)
            .reversed()
            .thenComparing(Cluster.Honour::name)
            .thenComparing(Cluster.Honour::category)
            .thenComparing(Cluster.Honour::award)
            .thenComparing(Cluster.Honour::place, Comparator.reverseOrder());

    private final Results results;
    private final Honouring honouring;

    Awarding(Results results, Honouring honouring) {
        this.results = results;
        this.honouring = honouring;
    }

    /**
     * An award as it stands; true when an entry is another one since. What was kept before, and perhaps not shown, is shown with it: so
     * it may come again.
     */
    public Mono<Boolean> stands(Result result, long sequence) {
        return results.keep(result, sequence)
                .thenMany(results.everHonouredBy(result.award()))
                .concatMap(cluster -> honouring.show(cluster, honours(cluster)))
                .reduce(false, (one, other) -> one || other);
    }

    private Mono<List<Cluster.Honour>> honours(String cluster) {
        return results.of(cluster)
                .flatMapIterable(result -> result.placed().stream()
                        .filter(placed -> placed.cluster().equals(cluster))
                        .map(placed -> new Cluster.Honour(
                                result.award(),
                                result.name(),
                                result.year(),
                                placed.category(),
                                placed.place().code()))
                        .toList())
                .sort(LATEST_FIRST)
                .collectList();
    }
}
