package eu.klynge.benchmarks;

import eu.klynge.acceptance.platform.Topics;
import eu.klynge.benchmarks.load.Applicants;
import eu.klynge.benchmarks.load.Arrivals;
import eu.klynge.benchmarks.load.Latencies;
import eu.klynge.benchmarks.peer.RawStore;
import eu.klynge.benchmarks.peer.RawTopic;
import eu.klynge.benchmarks.report.Section;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.bson.Document;

/** From a registration's POST to its record being readable, beside a plain write and a plain record. */
final class FeedLatency implements Benchmark {

    private static final String REGISTRATIONS = "klynge.directory.registrations.v1";
    private static final String PEER = "MongoDB driver + Kafka client";

    @Override
    public String name() {
        return "feed-latency";
    }

    @Override
    public Section measure(Bench bench) throws Exception {
        var platform = bench.platform();
        var settings = new Topics(platform.description()).settings();
        var applicants = new Applicants(platform.gateway(), System.nanoTime());
        try (var store = new RawStore(platform.description());
                var topic = new RawTopic(settings);
                var arrivals = new Arrivals(settings, List.of(REGISTRATIONS, RawTopic.NAME))) {
            var stored = store.like(applicants.register(0, applicants.form()));
            var turn = new Turn(applicants, arrivals, store, topic, stored);
            turn.take(bench.effort().samples() / 5);
            bench.tell(name() + ": warm, now " + bench.effort().samples() + " of each");
            var measured = turn.take(bench.effort().samples());
            return new Section(
                    name(),
                    "How long from the beginning of `POST /api/v1/registrations` at the gateway until a consumer has read the record?",
                    measured.ours().beside(PEER, measured.peers()),
                    List.of(
                            "One at a time, Klynge and peer in turn, on the same store, broker and consumer, after a fifth as"
                                    + " many of each to warm up.",
                            "The peer inserts a document as large as a stored registration (" + RawStore.size(stored)
                                    + " bytes; majority, journal) and then sends one record (acks=all)."));
        }
    }

    private record Measured(Latencies ours, Latencies peers) {}

    private record Turn(Applicants applicants, Arrivals arrivals, RawStore store, RawTopic topic, Document stored) {

        Measured take(int times) throws InterruptedException {
            var measured = new Measured(new Latencies(), new Latencies());
            for (var i = 0; i < times; i++) {
                var form = applicants.form();
                measured.ours.add(ours(i, form));
                measured.peers.add(peers(form));
            }
            return measured;
        }

        private long ours(int client, String form) throws InterruptedException {
            var began = System.nanoTime();
            return arrivals.of(applicants.register(client, form)) - began;
        }

        private long peers(String form) throws InterruptedException {
            var id = UUID.randomUUID().toString();
            var began = System.nanoTime();
            store.insert(id, stored);
            topic.send(id, form.getBytes(StandardCharsets.UTF_8));
            return arrivals.of(id) - began;
        }
    }
}
