package eu.klynge.standalone.launcher.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway and a Keycloak as load meets them: registrations by idempotency key, acceptance by ETag, public clusters. */
final class FakePlatform implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final Map<String, String> idByKey = new LinkedHashMap<>();
    private final Map<String, JsonNode> forms = new LinkedHashMap<>();
    private final Map<String, String> states = new LinkedHashMap<>();
    final Queue<Integer> overloadedFor = new ArrayDeque<>();
    final AtomicInteger requests = new AtomicInteger();
    boolean showsClusters = true;

    FakePlatform() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    Path platformJson(Path folder) {
        var description = Map.of(
                "gateway", url(),
                "keycloak", url(),
                "realm", "klynge",
                "kafka", Map.of("internal", "127.0.0.1:1", "agencies", "127.0.0.1:1"),
                "documentStore", "mongodb://127.0.0.1:1",
                "services", Map.of(),
                "accounts",
                        Map.of(
                                "steward-eu", Map.of("username", "steward-eu", "password", "p", "roles", new String[0]),
                                "organiser", Map.of("username", "organiser", "password", "p", "roles", new String[0])),
                "clients", Map.of("klynge-cli", Map.of("clientId", "klynge-cli", "clientSecret", "s")));
        try {
            Files.writeString(folder.resolve("platform.json"), JSON.writeValueAsString(description));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    synchronized long accepted() {
        return states.values().stream().filter("accepted"::equals).count();
    }

    synchronized JsonNode formOf(String name) {
        return forms.values().stream()
                .filter(form -> form.path("name").asString("").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            answer(exchange, body);
        }
    }

    private synchronized void answer(HttpExchange exchange, String body) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.endsWith("/token")) {
            send(exchange, 200, Map.of("access_token", "token-of-steward-eu", "expires_in", 300));
        } else if (!"Bearer token-of-steward-eu"
                .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, Map.of("title", "No token"));
        } else if (!overloadedFor.isEmpty()) {
            exchange.getResponseHeaders()
                    .set("Retry-After", overloadedFor.remove().toString());
            send(exchange, 429, Map.of("title", "Too many"));
        } else if (path.equals("/api/v1/clusters")) {
            send(exchange, 200, clusters());
        } else if (path.startsWith("/api/v1/event")) {
            event(exchange, path, JSON.readTree(body.isEmpty() ? "{}" : body));
        } else if (path.startsWith("/api/v1/awards")) {
            award(exchange, path, body);
        } else if (path.equals("/api/v1/registrations")) {
            submit(exchange, JSON.readTree(body));
        } else if (path.endsWith("/acceptance")) {
            accept(exchange, path.split("/")[4]);
        } else {
            var id = path.split("/")[4];
            exchange.getResponseHeaders().set("ETag", etag(id));
            send(exchange, 200, Map.of("id", id, "state", states.get(id)));
        }
    }

    private Map<String, Object> clusters() {
        var page = new LinkedHashMap<String, Object>();
        page.put(
                "items",
                forms.entrySet().stream()
                        .filter(form ->
                                showsClusters && states.get(form.getKey()).equals("accepted"))
                        .map(Map.Entry::getValue)
                        .toList());
        page.put("next", null);
        return page;
    }

    private void submit(HttpExchange exchange, JsonNode form) throws IOException {
        if (!form.path("country").asString("").matches("[A-Z]{2}")) {
            var error = Map.of("pointer", "/country", "code", "unknown-code", "message", "No such country.");
            send(exchange, 422, Map.of("title", "Invalid", "errors", new Object[] {error}));
            return;
        }
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        var id = idByKey.computeIfAbsent(key, k -> "r" + (idByKey.size() + 1));
        if (forms.put(id, form) == null) {
            states.put(id, "submitted");
        }
        exchange.getResponseHeaders().set("ETag", "\"1\"");
        send(exchange, 201, Map.of("id", id, "state", "submitted", "tier", "full"));
    }

    private void event(HttpExchange exchange, String path, JsonNode form) throws IOException {
        if (path.endsWith("/publication")) {
            var earlier = "published".equals(states.put(path.split("/")[4], "published"));
            send(exchange, earlier ? 409 : 200, Map.of("title", earlier ? "Published already" : ""));
            return;
        }
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        var id = idByKey.computeIfAbsent(key, k -> "e" + (idByKey.size() + 1));
        forms.put(id, form);
        states.putIfAbsent(id, "draft");
        send(exchange, 201, Map.of("id", id));
    }

    private void award(HttpExchange exchange, String path, String body) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            var open = states.containsValue("opened");
            send(exchange, 200, Map.of("items", open ? new Object[] {Map.of("id", "a")} : new Object[0]));
        } else if (path.endsWith("/opening")) {
            states.put(path.split("/")[4], "opened");
            send(exchange, 200, Map.of("type", "opened"));
        } else {
            var id = "a" + states.size();
            states.put(id, "draft");
            forms.put(id, JSON.readTree(body));
            send(exchange, 201, Map.of("award", id));
        }
    }

    synchronized long opened() {
        return states.values().stream().filter("opened"::equals).count();
    }

    synchronized long published() {
        return states.values().stream().filter("published"::equals).count();
    }

    private void accept(HttpExchange exchange, String id) throws IOException {
        if (!etag(id).equals(exchange.getRequestHeaders().getFirst("If-Match"))) {
            send(exchange, 412, Map.of("title", "Stale"));
            return;
        }
        states.put(id, "accepted");
        send(exchange, 200, Map.of("state", "accepted", "clusterId", "c-" + id, "slug", "slug-" + id));
    }

    private String etag(String id) {
        return "accepted".equals(states.get(id)) ? "\"2\"" : "\"1\"";
    }

    private static void send(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = JSON.writeValueAsBytes(body);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
