package eu.klynge.directory.benchmark;

import eu.klynge.kit.store.DuplicateKey;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/** Reports by id. */
final class InMemoryReports implements Reports {

    private final Map<String, Report> byId = new ConcurrentHashMap<>();

    @Override
    public Mono<Report> find(String scheme, String clusterId, int number) {
        return Mono.fromCallable(() -> byId.get(Report.id(scheme, clusterId, number)));
    }

    @Override
    public Mono<Report> latest(String scheme, String clusterId) {
        return Mono.justOrEmpty(byId.values().stream()
                .filter(report ->
                        report.scheme().equals(scheme) && report.clusterId().equals(clusterId))
                .max(Comparator.comparingInt(Report::number)));
    }

    @Override
    public Mono<Report> keep(Report report) {
        return Mono.fromCallable(() -> {
            if (byId.putIfAbsent(report.id(), report) != null) {
                throw new DuplicateKey("_id");
            }
            return report;
        });
    }
}
