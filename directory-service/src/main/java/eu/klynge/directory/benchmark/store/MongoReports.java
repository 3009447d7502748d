package eu.klynge.directory.benchmark.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Sorts;
import eu.klynge.directory.benchmark.Report;
import eu.klynge.directory.benchmark.Reports;
import eu.klynge.kit.store.Aggregates;
import eu.klynge.kit.store.Versioned;
import java.util.List;
import org.bson.conversions.Bson;
import reactor.core.publisher.Mono;

final class MongoReports implements Reports {

    private final Aggregates<Report, Report> aggregates;
    private final Mono<Void> indexes;

    MongoReports(Aggregates<Report, Report> aggregates) {
        this.aggregates = aggregates;
        this.indexes = aggregates.indexed("state.clusterId", "state.number");
    }

    @Override
    public Mono<Report> find(String scheme, String clusterId, int number) {
        return aggregates
                .findOne(and(of(scheme, clusterId), eq("state.number", number)))
                .map(Versioned::state);
    }

    @Override
    public Mono<Report> latest(String scheme, String clusterId) {
        return aggregates
                .list(of(scheme, clusterId), Sorts.descending("state.number"), 1)
                .next()
                .map(Versioned::state);
    }

    @Override
    public Mono<Report> keep(Report report) {
        return indexes.then(aggregates.create(report.id(), report, List.of(report), null))
                .map(Versioned::state);
    }

    private static Bson of(String scheme, String clusterId) {
        return and(eq("state.scheme", scheme), eq("state.clusterId", clusterId));
    }
}
