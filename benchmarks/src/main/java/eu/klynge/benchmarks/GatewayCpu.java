package eu.klynge.benchmarks;

import eu.klynge.acceptance.platform.Gateway;
import eu.klynge.acceptance.platform.RunningPlatform;
import eu.klynge.benchmarks.load.Pace;
import eu.klynge.benchmarks.machine.ProcessFiles;
import eu.klynge.benchmarks.peer.Nginx;
import eu.klynge.benchmarks.peer.NginxProgram;
import eu.klynge.benchmarks.report.Figure;
import eu.klynge.benchmarks.report.Section;
import eu.klynge.standalone.launcher.platform.Platform;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/** Processor time that the gateway spends on a request, beside nginx in front of the same service. */
final class GatewayCpu implements Benchmark {

    private static final String PATH = "/api/v1/clusters?limit=20";
    private static final int CLIENTS = 8;
    private static final int WARMING = 4;
    private static final Duration EVERY = Duration.ofMillis(20);
    private static final Duration LOADED = Duration.ofMinutes(3);

    private final ProcessFiles processes = new ProcessFiles();

    @Override
    public String name() {
        return "gateway-cpu";
    }

    @Override
    public Section measure(Bench bench) throws Exception {
        var program = new NginxProgram(bench.kept().resolve("nginx"))
                .find()
                .orElseThrow(
                        () -> new Unmeasurable(
                                "There is no nginx to compare the gateway with: install Debian's package (apt-get install nginx)."));
        var platform = bench.platform();
        demandClusters(platform);
        var directory = service(platform, "directory-service").url();
        try (var nginx = Nginx.before(directory, program, Files.createTempDirectory("klynge-nginx-"))) {
            var ours = new Proxy(
                    platform.description().gateway(),
                    List.of(service(platform, "gateway").pid()));
            var peer = new Proxy(nginx.address(), nginx.pids());
            return compared(bench, platform, ours, peer);
        }
    }

    private record Proxy(URI address, List<Long> pids) {}

    private record Spent(Duration processor, long requests) {

        Spent plus(Spent other) {
            return new Spent(processor.plus(other.processor), requests + other.requests);
        }

        double microseconds() {
            return processor.toNanos() / 1e3 / requests;
        }
    }

    private Section compared(Bench bench, RunningPlatform platform, Proxy ours, Proxy peer)
            throws InterruptedException {
        var pace = new Pace(CLIENTS, EVERY, bench.effort().slice());
        spent(pace.times(WARMING), platform, ours);
        spent(pace, platform, peer);
        var gateway = new Spent(Duration.ZERO, 0);
        var nginx = new Spent(Duration.ZERO, 0);
        for (var round = 1; round <= bench.effort().rounds(); round++) {
            bench.tell(name() + ": round " + round + " of " + bench.effort().rounds());
            gateway = gateway.plus(spent(pace, platform, ours));
            nginx = nginx.plus(spent(pace, platform, peer));
        }
        return new Section(
                name(),
                "How much processor time does the gateway spend on `GET " + PATH + "`?",
                List.of(new Figure(
                        "a request",
                        "µs",
                        gateway.microseconds(),
                        "nginx",
                        nginx.microseconds(),
                        Math.min(gateway.requests(), nginx.requests()))),
                List.of(
                        CLIENTS + " clients with kept connections and a token, each a request every " + EVERY.toMillis()
                                + " ms, in front of the same directory-service; gateway and nginx in turn, "
                                + bench.effort().rounds() + " rounds of "
                                + bench.effort().slice().toSeconds() + " s each, after the gateway has worked for "
                                + WARMING + " rounds to be compiled.",
                        "The gateway checks the token, counts the caller's rate, sets security headers, keeps metrics and a trace;"
                                + " nginx does none of that and writes no log."));
    }

    private Spent spent(Pace pace, RunningPlatform platform, Proxy proxy) throws InterruptedException {
        var client = new Gateway(proxy.address(), platform::token);
        var before = processes.processorTime(proxy.pids());
        var done = pace.run(_ -> demandOk(client));
        return new Spent(processes.processorTime(proxy.pids()).minus(before), done.count());
    }

    private static void demandOk(Gateway client) throws IOException {
        var answer = client.get(PATH).as("steward-eu").tryAnswer();
        if (answer.status() != 200) {
            throw new IllegalStateException("The list of clusters was refused: " + answer);
        }
    }

    private static void demandClusters(RunningPlatform platform) {
        if (platform.gateway().get(PATH).answer().json().path("items").size() < 20) {
            platform.klynge(LOADED, "load", "real-clusters");
            RunningPlatform.await(
                    "20 clusters to be listed",
                    LOADED,
                    () -> platform.gateway()
                                    .get(PATH)
                                    .answer()
                                    .json()
                                    .path("items")
                                    .size()
                            == 20);
        }
    }

    private static Platform.Service service(RunningPlatform platform, String name) {
        var service = platform.description().services().get(name);
        if (service == null) {
            throw new Unmeasurable("The platform has no process " + name + ".");
        }
        return service;
    }
}
