package eu.klynge.benchmarks.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Takes what webhooks send, a path for each; on some of the paths nobody ever answers. */
public final class Receiver implements AutoCloseable {

    private static final Duration STANDS_STILL = Duration.ofMinutes(2);

    private final HttpServer server;
    private final Set<String> dead;
    private final Map<String, Long> arrived = new ConcurrentHashMap<>();
    private final LongAdder repeated = new LongAdder();
    private final CountDownLatch end = new CountDownLatch(1);

    /** @param dead paths without an answer */
    public Receiver(Set<String> dead) throws IOException {
        this.dead = Set.copyOf(dead);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    public String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            if (dead.contains(exchange.getRequestURI().getPath())) {
                awaitEnd();
                return;
            }
            var id = exchange.getRequestHeaders().getFirst("webhook-id");
            if (id != null && arrived.putIfAbsent(id, System.nanoTime()) != null) {
                repeated.increment();
            }
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when so many different messages have arrived. @throws IllegalStateException if none comes for two minutes */
    public void await(int messages) throws InterruptedException {
        var last = -1;
        var until = 0L;
        while (arrived.size() < messages) {
            if (arrived.size() > last) {
                last = arrived.size();
                until = System.nanoTime() + STANDS_STILL.toNanos();
            }
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Only " + last + " of " + messages + " messages arrived.");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Messages a second, from the first to the last. */
    public double rate() {
        var times = arrived.values().stream().mapToLong(Long::longValue).summaryStatistics();
        return (times.getCount() - 1) / ((times.getMax() - times.getMin()) / 1e9);
    }

    /** How long after this moment each message arrived. */
    public Latencies since(long began) {
        var latencies = new Latencies();
        arrived.values().forEach(time -> latencies.add(time - began));
        return latencies;
    }

    /** Messages that came again. */
    public long repeated() {
        return repeated.sum();
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
