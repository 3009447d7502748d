package eu.klynge.gateway.session;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.klynge.kit.test.token.TokenIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The inner addresses of a realm, whose tokens the tests' issuer signs. People are pretended to have typed a password. */
final class PretendKeycloak implements AutoCloseable {

    enum Mood {
        WELL,
        REFUSES,
        BROKEN,
        SILENT
    }

    private static final String SUBJECT = "ida";

    private final HttpServer server;
    private final Map<String, Typed> codes = new ConcurrentHashMap<>();
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private final List<String> given = new CopyOnWriteArrayList<>();
    private final AtomicInteger count = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Mood mood = Mood.WELL;
    private volatile int lifetime = 300;

    private record Typed(String nonce, String challenge) {}

    private PretendKeycloak(HttpServer server) {
        this.server = server;
    }

    static PretendKeycloak start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var keycloak = new PretendKeycloak(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/realms/test", keycloak::handle);
            server.start();
            return keycloak;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    PretendKeycloak is(Mood now) {
        mood = now;
        return this;
    }

    /** @param seconds for which the next access tokens are said to be good */
    PretendKeycloak givesTokensFor(int seconds) {
        lifetime = seconds;
        return this;
    }

    /** Somebody signs in; the code that the browser takes back. */
    String codeFor(String nonce, String challenge) {
        String code = "code-" + count.incrementAndGet();
        codes.put(code, new Typed(nonce, challenge));
        return code;
    }

    /** Forms that were sent, oldest first. */
    List<Map<String, String>> asked() {
        return asked;
    }

    long asked(String grantType) {
        return asked.stream()
                .filter(form -> grantType.equals(form.get("grant_type")))
                .count();
    }

    /** Every token that was ever given. */
    List<String> given() {
        return given;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            switch (mood) {
                case SILENT -> closed.await();
                case BROKEN -> answer(exchange, 500, "{}");
                case WELL, REFUSES -> {
                    if (path.endsWith("/token")) {
                        asked.add(form);
                        token(exchange, form);
                    } else if (path.endsWith("/logout")) {
                        asked.add(form);
                        answer(exchange, 204, "");
                    } else {
                        answer(exchange, 200, "{}");
                    }
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void token(HttpExchange exchange, Map<String, String> form) throws IOException {
        String nonce = "";
        boolean refused = mood == Mood.REFUSES;
        if ("authorization_code".equals(form.get("grant_type"))) {
            Typed typed = codes.remove(form.get("code"));
            refused |= typed == null || !typed.challenge().equals(challenge(form.getOrDefault("code_verifier", "")));
            nonce = typed == null ? "" : typed.nonce();
        }
        if (refused) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\",\"error_description\":\"Session not active\"}");
            return;
        }
        String access = noted(TokenIssuer.shared()
                .token()
                .subject(SUBJECT)
                .client("gateway")
                .username("ida@food.example")
                .with("name", "Ida Holm")
                .roles("organiser", "offline_access")
                .organizations("food-valley")
                .audience("directory-service", "events-service")
                .value());
        String id = noted(TokenIssuer.shared()
                .token()
                .subject(SUBJECT)
                .client("gateway")
                .audience("gateway")
                .with("nonce", nonce)
                .value());
        String refresh = noted("refresh-" + count.incrementAndGet());
        answer(
                exchange,
                200,
                "{\"access_token\":\"%s\",\"id_token\":\"%s\",\"refresh_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
                        .formatted(access, id, refresh, lifetime));
    }

    private String noted(String token) {
        given.add(token);
        return token;
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (a, b) -> a));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
