package eu.klynge.standalone.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a broker listens, keeps its data, and whom it lets in.
 *
 * @param advertisedPort where internal clients are told to come: the internal port, or that of a proxy before it
 * @param users passwords of the internal listener by user name; empty means PLAINTEXT, anyone, everything allowed: for
 *     tests
 * @param agencies the listener for agencies, or none
 */
public record BrokerSettings(
        Path data,
        String host,
        int internalPort,
        int advertisedPort,
        int controllerPort,
        Map<String, String> users,
        @Nullable Agencies agencies) {

    /**
     * The listener on which agencies log in with tokens.
     *
     * @param issuer the tokens' {@code iss}
     * @param audience what {@code aud} must contain
     * @param keys where the issuer's key set (JWKS) is fetched from
     */
    public record Agencies(int port, String issuer, String audience, String keys) {}

    public BrokerSettings {
        users = Map.copyOf(users);
        for (String user : users.keySet()) {
            if (!user.matches("[A-Za-z][A-Za-z0-9-]*")) {
                throw new IllegalArgumentException("a user name has letters, digits and hyphens, not: " + user);
            }
        }
    }

    /** Without a proxy before the internal listener. */
    public BrokerSettings(
            Path data,
            String host,
            int internalPort,
            int controllerPort,
            Map<String, String> users,
            @Nullable Agencies agencies) {
        this(data, host, internalPort, internalPort, controllerPort, users, agencies);
    }

    /** Settings for a test: PLAINTEXT on two free ports of the loopback address. */
    public static BrokerSettings forTest(Path data) {
        int[] ports = freePorts();
        return new BrokerSettings(data, "127.0.0.1", ports[0], ports[1], Map.of(), null);
    }

    /** The same broker, told that its internal clients come through this port. */
    public BrokerSettings advertising(int port) {
        return new BrokerSettings(data, host, internalPort, port, controllerPort, users, agencies);
    }

    private static int[] freePorts() {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new int[] {one.getLocalPort(), other.getLocalPort()};
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
