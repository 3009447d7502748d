package eu.klynge.directory.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.directory.benchmark.BenchmarkRefused.NotCompared;
import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.cluster.ClusterFact;
import eu.klynge.directory.cluster.Entries;
import eu.klynge.directory.cluster.InMemoryClusters;
import eu.klynge.directory.excellence.InMemorySelfChecks;
import eu.klynge.directory.excellence.Scheme;
import eu.klynge.directory.excellence.SchemeShelf;
import eu.klynge.directory.excellence.Schemes;
import eu.klynge.directory.excellence.SchemesOfTests;
import eu.klynge.directory.excellence.SelfCheck;
import eu.klynge.directory.excellence.SelfCheckFact;
import eu.klynge.directory.label.InMemoryLabels;
import eu.klynge.directory.registration.Examples;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who is among the others of a report, when the scheme has a second version. */
class CurrentReportTest {

    private static final Scheme FIRST = SchemesOfTests.EUROPEAN;

    private final InMemoryClusters clusters = new InMemoryClusters();
    private final InMemorySelfChecks checks = new InMemorySelfChecks();
    private final Benchmarking benchmarking = new Benchmarking(
            clusters,
            new SchemeShelf(new SecondVersion()),
            checks,
            new InMemoryLabels(),
            new InMemoryReports(),
            Clock.fixed(Examples.NOW, ZoneOffset.UTC));

    private static <T> T await(Mono<T> mono) {
        return Objects.requireNonNull(mono.block(Duration.ofSeconds(5)));
    }

    /** Not in the directory. */
    private void checked(String cluster, int version, boolean compare, double value) {
        await(checks.create(new SelfCheckFact.Saved(new SelfCheck(
                FIRST.id() + "/" + cluster,
                cluster,
                FIRST.id(),
                version,
                "DK",
                List.of("food"),
                List.of(new SelfCheck.Value("1.1.2", value)),
                List.of(),
                compare,
                Examples.NOW))));
    }

    private Cluster listed(String cluster, int version, double value) {
        Cluster entry = Entries.entry(cluster, cluster, Examples.submitted("r").organisation());
        await(clusters.create(new ClusterFact.Published(entry)));
        checked(cluster, version, true, value);
        return entry;
    }

    @Test
    void theOthersAreListedAndOfTheReadersOwnVersion() {
        Cluster reader = listed("reader", 1, 50);
        for (int number = 1; number <= 5; number++) {
            listed("same" + number, 1, number);
            listed("newer" + number, 2, 100 * number);
            checked("gone" + number, 1, true, 1000 * number);
        }

        Report report = await(benchmarking.current(FIRST.id(), reader));

        assertThat(report.version()).isEqualTo(1);
        assertThat(report.lines().getFirst().comparisons())
                .isNotEmpty()
                .allSatisfy(set -> assertThat(set.values()).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0));
    }

    @Test
    void whoeverDoesNotCompareIsToldSo() {
        Cluster silent =
                Entries.entry("silent", "silent", Examples.submitted("r").organisation());
        await(clusters.create(new ClusterFact.Published(silent)));

        assertThatThrownBy(() -> await(benchmarking.current(FIRST.id(), silent)))
                .isInstanceOf(NotCompared.class);
        checked("silent", 1, false, 1);
        assertThatThrownBy(() -> await(benchmarking.current(FIRST.id(), silent)))
                .isInstanceOf(NotCompared.class);
    }

    private static final class SecondVersion implements Schemes {

        @Override
        public Flux<Scheme> versions(String id) {
            return all();
        }

        @Override
        public Flux<Scheme> all() {
            return Flux.just(new Scheme(
                    FIRST.id(), 2, FIRST.title(), FIRST.source(), FIRST.groups(), FIRST.indicators(), FIRST.phases()));
        }

        @Override
        public Mono<Scheme> load(Scheme scheme) {
            throw new UnsupportedOperationException();
        }
    }
}
