package eu.klynge.kit.test.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Signs tokens with a key of its own and serves that key's public half on a free loopback port, at {@link #jwks()}. Its
 * issuer URI carries a path, as a realm's does.
 */
public final class TokenIssuer implements AutoCloseable {
    private static final String REALM = "/realms/test";

    private final HttpServer server;
    private final Clock clock;
    private final List<RSAKey> published = new CopyOnWriteArrayList<>();
    private volatile RSAKey signing;

    private TokenIssuer(HttpServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
        this.signing = freshKey("key-1");
        published.add(signing);
    }

    /** The issuer that all tests of this JVM share; it lives as long as the JVM. */
    public static TokenIssuer shared() {
        return Shared.ISSUER;
    }

    public static TokenIssuer start() {
        return start(Clock.systemUTC());
    }

    /** An issuer whose tokens are dated by {@code clock}. */
    public static TokenIssuer start(Clock clock) {
        try {
            var issuer = new TokenIssuer(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), clock);
            issuer.serve(REALM + "/certs", issuer::publicKeys);
            issuer.serve(REALM + "/.well-known/openid-configuration", issuer::discovery);
            issuer.server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException("The token issuer found no free port on the loopback address", e);
        }
    }

    /** What a token's {@code iss} says, the value of {@code KLYNGE_ISSUER_URI}. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + REALM);
    }

    /** Where the public keys are, the value of {@code KLYNGE_JWKS_URI}. */
    public URI jwks() {
        return URI.create(uri() + "/certs");
    }

    /** A token to describe: valid for five minutes, of a random subject, with no role and no audience yet. */
    public TestToken token() {
        return new TestToken(uri(), signing, clock.instant());
    }

    /** Signs with a new key from now on; the old one stays published, as after a rotation in a realm. */
    public void rotate() {
        signing = freshKey("key-" + (published.size() + 1));
        published.add(signing);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    static RSAKey freshKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This JVM makes no RSA keys", e);
        }
    }

    private String publicKeys() {
        return new JWKSet(List.copyOf(published)).toPublicJWKSet().toString();
    }

    private String discovery() {
        return "{\"issuer\":\"%s\",\"jwks_uri\":\"%s\"}".formatted(uri(), jwks());
    }

    private void serve(String path, Supplier<String> json) {
        server.createContext(path, exchange -> {
            try (exchange) {
                byte[] body = json.get().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }

    private static final class Shared {
        static final TokenIssuer ISSUER = start();
    }
}
