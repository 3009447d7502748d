package eu.klynge.benchmarks;

import eu.klynge.benchmarks.load.Backlog;
import eu.klynge.benchmarks.load.Pace;
import eu.klynge.benchmarks.load.Receiver;
import eu.klynge.benchmarks.load.Webhooks;
import eu.klynge.benchmarks.report.Figure;
import eu.klynge.benchmarks.report.Section;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Deliveries a second to webhooks whose receivers are well, beside a client that does nothing but send. */
final class WebhookRate implements Benchmark {

    private static final int WEBHOOKS = 20;
    private static final int BODY = 2_500;

    @Override
    public String name() {
        return "webhook-rate";
    }

    @Override
    public Section measure(Bench bench) throws Exception {
        var events = Math.max(10, bench.effort().events() / 2);
        delivered(bench, events / 5);
        var ours = delivered(bench, events);
        var peers = sent(bench);
        return new Section(
                name(),
                "How many deliveries a second reach webhooks?",
                List.of(new Figure(
                        WEBHOOKS + " webhooks",
                        "a second",
                        ours,
                        "java.net.http, " + WEBHOOKS + " clients",
                        peers,
                        (long) events * WEBHOOKS)),
                List.of(
                        "Events that gathered while the feed's reader stood still, to " + WEBHOOKS
                                + " webhooks of one receiver on the same machine; from the first delivery to the last, after a"
                                + " fifth as many to warm up.",
                        "Each delivery is an intent in the store, signed, sent, and noted; the peer posts bodies as large ("
                                + BODY
                                + " bytes) to the same receiver, one after the other on each of its threads, and keeps nothing."));
    }

    private double delivered(Bench bench, int events) throws Exception {
        var platform = bench.platform();
        var backlog = new Backlog(platform, System.nanoTime());
        try (var receiver = new Receiver(Set.of());
                var _ = new Webhooks(platform, WEBHOOKS, number -> receiver.address("/" + number))) {
            bench.tell(name() + ": " + events + " events gather");
            backlog.gather(events);
            backlog.release();
            receiver.await(events * WEBHOOKS);
            return receiver.rate();
        }
    }

    private static double sent(Bench bench) throws IOException, InterruptedException {
        try (var receiver = new Receiver(Set.of());
                var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            var body = HttpRequest.BodyPublishers.ofByteArray(new byte[BODY]);
            Pace.Work post = number -> client.send(
                    HttpRequest.newBuilder(URI.create(receiver.address("/" + number)))
                            .POST(body)
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            var pace = new Pace(WEBHOOKS, Duration.ZERO, bench.effort().slice());
            pace.run(post);
            return pace.run(post).perSecond();
        }
    }
}
