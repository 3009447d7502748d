package eu.klynge.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A service that is none of ours: it notes what reaches it and answers what it is told to, {@code {}} otherwise. */
public final class ForeignService implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();

    private ForeignService(HttpServer server) {
        this.server = server;
    }

    public static ForeignService start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var service = new ForeignService(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", service::handle);
            server.start();
            return service;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public ForeignService answers(String path, int status, String body, String... headers) {
        answers.put(path, new Answer(status, body, List.of(headers)));
        return this;
    }

    public List<Received> received() {
        return received;
    }

    public Received last() {
        return received.getLast();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            int length = exchange.getRequestBody().readAllBytes().length;
            received.add(new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    length));
            Answer answer = answers.getOrDefault(exchange.getRequestURI().getPath(), new Answer(200, "{}", List.of()));
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", "application/json");
            for (int i = 0; i < answer.headers().size(); i += 2) {
                headers.set(answer.headers().get(i), answer.headers().get(i + 1));
            }
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** One request as it arrived. */
    public record Received(String method, String uri, Map<String, List<String>> headers, int bodyLength) {

        public boolean has(String header) {
            return headers.keySet().stream().anyMatch(header::equalsIgnoreCase);
        }

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(entry -> String.join(",", entry.getValue()))
                    .findFirst()
                    .orElse("");
        }
    }

    private record Answer(int status, String body, List<String> headers) {}
}
