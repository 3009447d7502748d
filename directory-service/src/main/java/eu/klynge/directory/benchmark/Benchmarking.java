package eu.klynge.directory.benchmark;

import eu.klynge.directory.benchmark.BenchmarkRefused.NoSuchReport;
import eu.klynge.directory.benchmark.BenchmarkRefused.NotCompared;
import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.cluster.Clusters;
import eu.klynge.directory.excellence.Phase;
import eu.klynge.directory.excellence.Scheme;
import eu.klynge.directory.excellence.SchemeShelf;
import eu.klynge.directory.excellence.SelfCheck;
import eu.klynge.directory.excellence.SelfChecks;
import eu.klynge.directory.label.Labels;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Versioned;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Makes reports, and a new one as soon as anything in them would differ. */
public final class Benchmarking {

    private static final int ATTEMPTS = 5;

    private final Clusters clusters;
    private final SchemeShelf shelf;
    private final SelfChecks checks;
    private final Labels labels;
    private final Reports reports;
    private final Clock clock;

    public Benchmarking(
            Clusters clusters, SchemeShelf shelf, SelfChecks checks, Labels labels, Reports reports, Clock clock) {
        this.clusters = clusters;
        this.shelf = shelf;
        this.checks = checks;
        this.labels = labels;
        this.reports = reports;
        this.clock = clock;
    }

    /** The latest report if it still says what is so, else a new one; by the version that its own self-check is of. */
    public Mono<Report> current(String scheme, Cluster cluster) {
        return shelf.newest(scheme)
                .then(Mono.defer(() -> checks.find(scheme, cluster.id())))
                .switchIfEmpty(Mono.error(NotCompared::new))
                .flatMap(own -> shelf.version(scheme, own.state().version()))
                .flatMap(found -> Mono.defer(() -> made(found, cluster)
                                .zipWith(reports.latest(scheme, cluster.id())
                                        .map(Optional::of)
                                        .defaultIfEmpty(Optional.empty()))
                                .flatMap(both -> keep(both.getT1(), both.getT2())))
                        // Of two who make the next report at once, the second finds the first's.
                        .retryWhen(Retry.max(ATTEMPTS).filter(DuplicateKey.class::isInstance)));
    }

    public Mono<Report> earlier(String scheme, Cluster cluster, int number) {
        return reports.find(scheme, cluster.id(), number).switchIfEmpty(Mono.error(NoSuchReport::new));
    }

    private Mono<Report> keep(Report now, Optional<Report> latest) {
        return now.saysTheSame(latest.orElse(null))
                ? Mono.justOrEmpty(latest)
                : reports.keep(now.numbered(latest.map(Report::number).orElse(0) + 1));
    }

    private Mono<Report> made(Scheme scheme, Cluster cluster) {
        String highest = scheme.phases().getLast().level();
        return everybody(scheme)
                .zipWith(holders(scheme, scheme.phases().getLast()))
                .map(both -> new Population(both.getT1(), highest, both.getT2()))
                .flatMap(everybody -> Mono.justOrEmpty(everybody.lines(cluster.id(), scheme)))
                .switchIfEmpty(Mono.error(NotCompared::new))
                .map(lines -> new Report(
                        "",
                        cluster.id(),
                        cluster.organisation().name(),
                        scheme.id(),
                        scheme.version(),
                        0,
                        clock.instant(),
                        lines));
    }

    /** Those who measured themselves by the same numbers, and are in the directory still. */
    private Mono<List<SelfCheck>> everybody(Scheme scheme) {
        return checks.compared(scheme.id(), scheme.version())
                .map(Versioned::state)
                .collectList()
                .flatMap(all -> clusters.listed(
                                all.stream().map(SelfCheck::clusterId).toList())
                        .collect(Collectors.toSet())
                        .map(listed -> all.stream()
                                .filter(check -> listed.contains(check.clusterId()))
                                .toList()));
    }

    private Mono<Set<String>> holders(Scheme scheme, Phase phase) {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        var valid = new Labels.Selection(null, null, scheme.id(), phase.level(), today, null);
        return labels.list(valid, Integer.MAX_VALUE)
                .map(found -> found.state().clusterId())
                .collect(Collectors.toSet());
    }
}
