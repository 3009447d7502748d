package eu.klynge.notification.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** A receiver as a foreign party might run it. */
public final class Hearing implements AutoCloseable {

    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    public record Heard(Map<String, List<String>> headers, String body) {
        public String subject() {
            return JsonMapper.shared().readTree(body).path("subject").asString();
        }

        public String sequence() {
            return JsonMapper.shared().readTree(body).path("sequence").asString();
        }

        public String id() {
            return headers.get("webhook-id").getFirst();
        }
    }

    /** @param answer the status for what was heard */
    public Hearing(ToIntFunction<Heard> answer) {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            Heard message = read(exchange);
            heard.add(message);
            exchange.sendResponseHeaders(answer.applyAsInt(message), -1);
            exchange.close();
        });
        server.start();
    }

    private static Heard read(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().toLowerCase(), Map.Entry::getValue));
        return new Heard(headers, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    public List<Heard> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
