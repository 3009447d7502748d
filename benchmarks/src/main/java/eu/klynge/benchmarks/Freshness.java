package eu.klynge.benchmarks;

import eu.klynge.acceptance.platform.Gateway;
import eu.klynge.acceptance.platform.Topics;
import eu.klynge.benchmarks.load.Acceptances;
import eu.klynge.benchmarks.load.Acceptances.Submitted;
import eu.klynge.benchmarks.load.Applicants;
import eu.klynge.benchmarks.load.Arrivals;
import eu.klynge.benchmarks.load.Latencies;
import eu.klynge.benchmarks.peer.RawStore;
import eu.klynge.benchmarks.peer.RawTopic;
import eu.klynge.benchmarks.report.Section;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import org.bson.Document;

/** From a steward's acceptance until a search finds the cluster, beside a plain write, a plain record and its reading. */
final class Freshness implements Benchmark {

    private static final String PEER = "MongoDB driver + Kafka client";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "freshness";
    }

    @Override
    public Section measure(Bench bench) throws Exception {
        var platform = bench.platform();
        var settings = new Topics(platform.description()).settings();
        var seed = System.nanoTime();
        var applicants = new Applicants(platform.gateway(), seed);
        var acceptances = new Acceptances(platform.gateway(), seed + 1);
        var samples = bench.effort().samples();
        try (var store = new RawStore(platform.description());
                var topic = new RawTopic(settings);
                var arrivals = new Arrivals(settings, List.of(RawTopic.NAME))) {
            var form = applicants.form();
            var stored = store.like(applicants.register(0, form));
            bench.tell(name() + ": " + samples * 6 / 5 + " registrations that wait for their decision");
            var turn = new Turn(
                    platform.gateway(),
                    acceptances,
                    acceptances.submitted(samples / 5 + samples),
                    store,
                    topic,
                    arrivals,
                    stored,
                    form.getBytes(StandardCharsets.UTF_8));
            turn.take(samples / 5);
            bench.tell(name() + ": warm, now " + samples + " of each");
            var measured = turn.take(samples);
            return new Section(
                    name(),
                    "How long from a registration's acceptance until a search through the gateway finds the cluster?",
                    measured.ours().beside(PEER, measured.peers()),
                    List.of(
                            "From the beginning of `POST …/acceptance` at the gateway; then `GET /api/v1/clusters?q=NAME&sort=newest` again and"
                                    + " again, one request after the other, until the answer has the cluster's id. One at a time, Klynge"
                                    + " and peer in turn, after a fifth as many of each to warm up.",
                            "The peer inserts a document as large as a stored registration (" + RawStore.size(stored)
                                    + " bytes; majority, journal), then sends one record (acks=all), and has found it when a consumer"
                                    + " has read it: no HTTP, no index, no search."));
        }
    }

    private record Measured(Latencies ours, Latencies peers) {}

    private record Turn(
            Gateway gateway,
            Acceptances acceptances,
            BlockingQueue<Submitted> waiting,
            RawStore store,
            RawTopic topic,
            Arrivals arrivals,
            Document stored,
            byte[] value) {

        Measured take(int times) throws InterruptedException {
            var measured = new Measured(new Latencies(), new Latencies());
            for (var i = 0; i < times; i++) {
                measured.ours.add(ours(waiting.take()));
                measured.peers.add(peers());
            }
            return measured;
        }

        private long ours(Submitted submitted) {
            var path = "/api/v1/clusters?sort=newest&limit=5&q="
                    + URLEncoder.encode(submitted.name(), StandardCharsets.UTF_8);
            var began = System.nanoTime();
            var id = acceptances.accept(submitted);
            while (!gateway.get(path).as("operator").answer().demand(200).body().contains(id)) {
                if (System.nanoTime() - began > LIMIT.toNanos()) {
                    throw new IllegalStateException(submitted.name() + " is not found after " + LIMIT + ".");
                }
            }
            return System.nanoTime() - began;
        }

        private long peers() throws InterruptedException {
            var id = UUID.randomUUID().toString();
            var began = System.nanoTime();
            store.insert(id, stored);
            topic.send(id, value);
            return arrivals.of(id) - began;
        }
    }
}
