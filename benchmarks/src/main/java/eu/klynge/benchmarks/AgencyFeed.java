package eu.klynge.benchmarks;

import eu.klynge.acceptance.platform.RunningPlatform;
import eu.klynge.acceptance.platform.Topics;
import eu.klynge.benchmarks.load.Applicants;
import eu.klynge.benchmarks.load.FeedAgency;
import eu.klynge.benchmarks.load.Latencies;
import eu.klynge.benchmarks.load.Readers;
import eu.klynge.benchmarks.peer.KafkaTools;
import eu.klynge.benchmarks.peer.RawTopic;
import eu.klynge.benchmarks.report.Figure;
import eu.klynge.benchmarks.report.Section;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** What agencies get out of their listener, and what the relay gets onto the broker, beside Kafka's own tools. */
final class AgencyFeed implements Benchmark {

    private static final List<Integer> CROWDS = List.of(1, 10, 50);
    private static final String TOOL_OUT = "kafka-consumer-perf-test";
    private static final String PLAIN = "plain consumer, internal listener";
    private static final int A_SECOND = 100;
    private static final int PAYLOADS = 200;

    @Override
    public String name() {
        return "agency-feed";
    }

    @Override
    public Section measure(Bench bench) throws Exception {
        var platform = bench.platform();
        var operator = new Topics(platform.description()).settings();
        var folder = Files.createTempDirectory("klynge-bench-");
        var payloads = payloads(platform, folder);
        var tools = new KafkaTools(operator, folder);
        var figures = new ArrayList<Figure>();
        try (var raw = new RawTopic(operator);
                var agency = new FeedAgency(platform.description(), operator, RawTopic.NAME)) {
            var records = bench.effort().records();
            bench.tell(name() + ": " + records + " records by kafka-producer-perf-test");
            var produced = tools.produce(RawTopic.NAME, records, payloads);
            figures.addAll(throughput(bench, agency, tools));
            figures.addAll(new RelayRate(bench, platform.description(), operator, agency)
                    .beside(Files.readAllLines(payloads), produced));
            figures.addAll(latencies(bench, operator, agency, raw));
            figures.addAll(new AcceptanceToAgency(bench, platform, operator, agency).figures());
        }
        return new Section(
                name(),
                "What do 1, 10 and 50 agencies get out of their listener, and how fast do events come onto the broker?",
                figures,
                notes(bench.effort()));
    }

    private static List<String> notes(Effort effort) {
        return List.of(
                "Agencies read over their listener with Keycloak's tokens (OAUTHBEARER), each in a group of its own, their quota"
                        + " lifted; all are threads of one process. The peers use the internal listener (PLAIN).",
                "Throughput: records of about 2 KB (registration forms), gzip, " + effort.records()
                        + " of them on 6 partitions; both sides read from the beginning. Several agencies read as many as one"
                        + " does, or a million together if that is less.",
                "Latency: " + A_SECOND + " records a second; from the sending until every reader has it.",
                "Relay: the service kit's own store, outbox and relay in a process without any domain; events that gathered"
                        + " while the relay stood still, one in each aggregate, from the first on the topic to the last, with nobody reading on either side."
                        + " The producer's tool sends the same payloads with the same settings (acks=all, idempotent, gzip).",
                "500 events a second: this machine does not make as many registrations through HTTP beside the clients, so the kit's"
                        + " store is written directly; from the beginning of the write until an agency has the event."
                        + " The peer sends as many records a second to a plain consumer and stores nothing.",
                "Acceptances: POST at the gateway, " + AcceptanceToAgency.A_SECOND
                        + " a second, until an agency has the cluster's record.");
    }

    private static Path payloads(RunningPlatform platform, Path folder) throws Exception {
        var applicants = new Applicants(platform.gateway(), 1);
        return Files.write(
                folder.resolve("payloads"),
                Stream.generate(applicants::form).limit(PAYLOADS).toList());
    }

    private List<Figure> throughput(Bench bench, FeedAgency agency, KafkaTools tools) throws Exception {
        var records = bench.effort().records();
        var figures = new ArrayList<Figure>();
        for (var crowd : CROWDS) {
            bench.tell(name() + ": throughput of " + agencies(crowd));
            var peer = tools.consume(RawTopic.NAME, records);
            try (var readers = new Readers(crowd, RawTopic.NAME, ignored -> agency.reader())) {
                var each = Math.min(records, Math.max(records, 1_000_000) / crowd);
                var done = readers.read(each);
                figures.add(new Figure(
                        "records to " + agencies(crowd), "a second", done.perSecond(), TOOL_OUT, peer, done.count()));
            }
        }
        return figures;
    }

    private List<Figure> latencies(Bench bench, Map<String, Object> operator, FeedAgency agency, RawTopic raw)
            throws Exception {
        var figures = new ArrayList<Figure>();
        for (var crowd : CROWDS) {
            bench.tell(name() + ": latency with " + agencies(crowd));
            Latencies peer;
            try (var plain = new Readers(1, RawTopic.NAME, ignored -> plain(operator))) {
                peer = followed(plain, bench.effort().samples(), raw);
            }
            try (var readers = new Readers(crowd, RawTopic.NAME, ignored -> agency.reader())) {
                figures.addAll(followed(readers, bench.effort().samples(), raw)
                        .beside("latency with " + agencies(crowd) + ", ", PLAIN, peer));
            }
        }
        return figures;
    }

    private static Latencies followed(Readers readers, int samples, RawTopic raw) throws Exception {
        return readers.follow(samples, () -> {
            var pause = Duration.ofSeconds(1).dividedBy(A_SECOND).toNanos();
            var padding = "x".repeat(2_000).getBytes(StandardCharsets.UTF_8);
            var next = System.nanoTime();
            for (var sent = 0; sent < samples; sent++) {
                LockSupport.parkNanos(next - System.nanoTime());
                var value = ByteBuffer.allocate(Long.BYTES + padding.length);
                value.putLong(System.nanoTime()).put(padding);
                raw.post(UUID.randomUUID().toString(), value.array());
                next += pause;
            }
            return true;
        });
    }

    private static Map<String, Object> plain(Map<String, Object> operator) {
        var settings = new HashMap<>(operator);
        settings.put("group.id", "benchmarks-" + UUID.randomUUID());
        settings.put("enable.auto.commit", "false");
        return settings;
    }

    private static String agencies(int crowd) {
        return crowd == 1 ? "1 agency" : crowd + " agencies";
    }
}
