package eu.klynge.gateway;

import eu.klynge.kit.test.token.TestToken;
import eu.klynge.kit.test.token.TokenIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;

/** The whole gateway on free ports, in front of one service, with a client to ask it. */
public final class RunningGateway implements AutoCloseable {

    public static final String PUBLIC_URL = "http://klynge.test";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ConfigurableApplicationContext context;

    private RunningGateway(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param settings further settings as {@code name=value}; they win over those given here */
    public static RunningGateway inFrontOf(URI service, String... settings) {
        var issuer = TokenIssuer.shared();
        List<String> all = new ArrayList<>(List.of(
                "KLYNGE_PORT=0",
                "KLYNGE_MANAGEMENT_PORT=0",
                "KLYNGE_PUBLIC_URL=" + PUBLIC_URL,
                "KLYNGE_ISSUER_URI=" + issuer.uri(),
                "KLYNGE_JWKS_URI=" + issuer.jwks(),
                "KLYNGE_DIRECTORY_URL=" + service,
                "KLYNGE_EVENTS_URL=" + service,
                "KLYNGE_NOTIFICATION_URL=" + service,
                "KLYNGE_KEYCLOAK_URL=http://127.0.0.1:1",
                "KLYNGE_KEYCLOAK_CLIENT_ID=gateway",
                "KLYNGE_KEYCLOAK_CLIENT_SECRET=secret"));
        for (String setting : settings) {
            all.removeIf(other -> other.startsWith(setting.substring(0, setting.indexOf('=') + 1)));
            all.add(setting);
        }
        String[] arguments = all.stream().map(setting -> "--" + setting).toArray(String[]::new);
        return new RunningGateway(new SpringApplicationBuilder(Gateway.class, OwnThreads.class).run(arguments));
    }

    public static TestToken token() {
        return TokenIssuer.shared().token();
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    public URI managementAt(String path) {
        return URI.create(
                "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.management.port") + path);
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> get(String path, String... headers) {
        return send(request(at(path), headers).GET());
    }

    public HttpResponse<String> post(String path, byte[] body, String... headers) {
        return send(request(at(path), headers).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        return post(path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public HttpRequest.Builder request(URI address, String... headers) {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        return headers.length == 0 ? request : request.headers(headers);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Sends bytes that no well-behaved client would, and reads until the gateway closes; ask it to. */
    public String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        context.close();
        client.close();
    }

    /** Several gateways live in one JVM here; the one that closes must not stop the others' event loops. */
    @Configuration(proxyBeanMethods = false)
    static class OwnThreads {

        @Bean
        ReactorResourceFactory reactorResourceFactory() {
            var resources = new ReactorResourceFactory();
            resources.setUseGlobalResources(false);
            return resources;
        }
    }
}
