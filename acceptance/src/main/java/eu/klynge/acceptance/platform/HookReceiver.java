package eu.klynge.acceptance.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;

/** A webhook's receiver as a foreign party might run it: writes down what comes, in the order in which it came. */
public final class HookReceiver implements AutoCloseable {

    private final HttpServer server;
    private final IntSupplier status;
    private final List<Message> messages = new CopyOnWriteArrayList<>();

    /** One request. */
    public record Message(Map<String, List<String>> headers, String body) {

        /** The same in every attempt. */
        public String id() {
            return headers.getOrDefault("webhook-id", List.of("")).getFirst();
        }
    }

    /** @param status of each answer */
    public HookReceiver(IntSupplier status) {
        this.status = status;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    public List<Message> messages() {
        return List.copyOf(messages);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(exchange.getRequestHeaders());
            messages.add(new Message(headers, body));
            exchange.sendResponseHeaders(status.getAsInt(), -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
