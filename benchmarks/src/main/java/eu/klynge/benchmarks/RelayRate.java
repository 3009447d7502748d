package eu.klynge.benchmarks;

import com.github.f4b6a3.uuid.UuidCreator;
import eu.klynge.benchmarks.load.Arrivals;
import eu.klynge.benchmarks.load.FeedAgency;
import eu.klynge.benchmarks.load.Growth;
import eu.klynge.benchmarks.load.Latencies;
import eu.klynge.benchmarks.load.Pace;
import eu.klynge.benchmarks.load.SmallService;
import eu.klynge.benchmarks.peer.RawTopic;
import eu.klynge.benchmarks.report.Figure;
import eu.klynge.standalone.launcher.platform.Platform;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** The kit's relay: how fast it clears what has gathered, and how soon an event is with an agency at a steady pace. */
final class RelayRate {

    private static final int EVENTS_A_SECOND = 500;
    private static final int CLIENTS = 32;
    private static final int FOR_COMPILING = 2;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Bench bench;
    private final Platform platform;
    private final Map<String, Object> operator;
    private final FeedAgency agency;

    RelayRate(Bench bench, Platform platform, Map<String, Object> operator, FeedAgency agency) {
        this.bench = bench;
        this.platform = platform;
        this.operator = operator;
        this.agency = agency;
    }

    /** @param produced records a second of the peer */
    List<Figure> beside(List<String> payloads, double produced) throws Exception {
        var figures = new ArrayList<Figure>();
        var data = payloads.stream().<Object>map(JSON::readTree).toList();
        var next = new AtomicInteger();
        Supplier<Object> payload = () -> data.get(Math.floorMod(next.getAndIncrement(), data.size()));
        try (var service = new SmallService(platform, RawTopic.NAME)) {
            var backlog = Math.min(100_000, bench.effort().records());
            relayed(service, payload, backlog / 4);
            bench.tell("agency-feed: the relay clears " + backlog + " events");
            var rate = relayed(service, payload, backlog);
            figures.add(new Figure("relay", "a second", rate, "kafka-producer-perf-test", produced, backlog));
            bench.tell("agency-feed: " + EVENTS_A_SECOND + " events a second");
            figures.addAll(steady(service, payload, payloads));
        }
        return figures;
    }

    private double relayed(SmallService service, Supplier<Object> payload, int events) throws InterruptedException {
        try (var topic = new Growth(operator, RawTopic.NAME)) {
            service.fill(events, payload);
            service.relay();
            return topic.rateOf(events);
        }
    }

    private List<Figure> steady(SmallService service, Supplier<Object> payload, List<String> payloads)
            throws InterruptedException {
        var pace = new Pace(
                CLIENTS,
                Duration.ofSeconds(CLIENTS).dividedBy(EVENTS_A_SECOND),
                bench.effort().slice());
        try (var topic = new RawTopic(operator);
                var agencys = new Arrivals(agency.settings(), List.of(RawTopic.NAME));
                var plain = new Arrivals(operator, List.of(RawTopic.NAME))) {
            var bytes = payloads.getFirst().getBytes(StandardCharsets.UTF_8);
            Paced ours = () -> latencies(pace, agencys, id -> service.write(id, payload.get()));
            Paced peers = () -> latencies(pace, plain, id -> topic.post(id, bytes));
            for (var run = 0; run < FOR_COMPILING; run++) {
                ours.run();
            }
            var measured = ours.run();
            return measured.beside(
                    "%.0f events a second to an agency, "
                            .formatted(
                                    measured.count() / (double) pace.lasting().toSeconds()),
                    "plain client",
                    peers.run());
        }
    }

    private interface Paced {
        Latencies run() throws InterruptedException;
    }

    private interface Sending {
        void of(String id) throws InterruptedException;
    }

    private static Latencies latencies(Pace pace, Arrivals arrivals, Sending sending) throws InterruptedException {
        var begun = new ConcurrentHashMap<String, Long>();
        pace.run(ignored -> {
            var id = UuidCreator.getTimeOrderedEpoch().toString();
            begun.put(id, System.nanoTime());
            sending.of(id);
        });
        var latencies = new Latencies();
        for (var each : begun.entrySet()) {
            latencies.add(arrivals.of(each.getKey()) - each.getValue());
        }
        return latencies;
    }
}
