package eu.klynge.benchmarks;

import eu.klynge.acceptance.platform.RunningPlatform;
import eu.klynge.benchmarks.load.Acceptances;
import eu.klynge.benchmarks.load.Arrivals;
import eu.klynge.benchmarks.load.FeedAgency;
import eu.klynge.benchmarks.load.Latencies;
import eu.klynge.benchmarks.load.Pace;
import eu.klynge.benchmarks.peer.RawTopic;
import eu.klynge.benchmarks.report.Figure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The whole way through HTTP: from a steward's acceptance to the cluster being with an agency. */
final class AcceptanceToAgency {

    static final int A_SECOND = 5;

    private static final int CLIENTS = 4;
    private static final String CHANGES = "klynge.directory.cluster-changes.v1";

    private final Bench bench;
    private final RunningPlatform platform;
    private final Map<String, Object> operator;
    private final FeedAgency agency;

    AcceptanceToAgency(Bench bench, RunningPlatform platform, Map<String, Object> operator, FeedAgency agency) {
        this.bench = bench;
        this.platform = platform;
        this.operator = operator;
        this.agency = agency;
    }

    List<Figure> figures() throws InterruptedException {
        bench.tell("agency-feed: acceptances through HTTP");
        var acceptances = new Acceptances(platform.gateway(), System.nanoTime());
        var pace = new Pace(
                CLIENTS,
                Duration.ofSeconds(CLIENTS).dividedBy(A_SECOND),
                bench.effort().slice());
        var waiting = acceptances.submitted(
                2 * (int) (A_SECOND * bench.effort().slice().toSeconds() + CLIENTS));
        try (var topic = new RawTopic(operator);
                var agencys = new Arrivals(agency.settings(), List.of(CHANGES));
                var plain = new Arrivals(operator, List.of(RawTopic.NAME))) {
            latencies(pace, agencys, () -> acceptances.accept(waiting.take()));
            var ours = latencies(pace, agencys, () -> acceptances.accept(waiting.take()));
            var peers = latencies(pace, plain, () -> {
                var id = UUID.randomUUID().toString();
                topic.post(id, new byte[2_000]);
                return id;
            });
            return ours.beside("acceptance to an agency, ", "plain client", peers);
        }
    }

    private interface Doing {
        /** @return the key of the record that comes of it */
        String once() throws InterruptedException;
    }

    private static Latencies latencies(Pace pace, Arrivals arrivals, Doing doing) throws InterruptedException {
        var begun = new ConcurrentHashMap<String, Long>();
        pace.run(ignored -> {
            var began = System.nanoTime();
            begun.put(doing.once(), began);
        });
        var latencies = new Latencies();
        for (var each : begun.entrySet()) {
            latencies.add(arrivals.of(each.getKey()) - each.getValue());
        }
        return latencies;
    }
}
