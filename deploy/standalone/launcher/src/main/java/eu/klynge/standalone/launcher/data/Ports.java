package eu.klynge.standalone.launcher.data;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ports of one platform, all shifted by the same offset; every one is on the loopback address. */
public record Ports(int offset) {

    private static final int HIGHEST = 27017;

    /** @throws IllegalArgumentException if a port would leave 1024 to 65535 */
    public Ports {
        if (offset < 0 || HIGHEST + offset > 65535) {
            throw new IllegalArgumentException(
                    "The port offset must be from 0 to " + (65535 - HIGHEST) + ", not " + offset + ".");
        }
    }

    public int gateway() {
        return 8080 + offset;
    }

    public int gatewayManagement() {
        return 8180 + offset;
    }

    public int of(Backend service) {
        return service.port() + offset;
    }

    public int managementOf(Backend service) {
        return service.managementPort() + offset;
    }

    public int keycloak() {
        return 8090 + offset;
    }

    public int keycloakManagement() {
        return 8190 + offset;
    }

    public int kafka() {
        return 9092 + offset;
    }

    public int kafkaController() {
        return 9093 + offset;
    }

    public int kafkaAgencies() {
        return 9094 + offset;
    }

    public int store() {
        return HIGHEST + offset;
    }

    public int smtp() {
        return 8025 + offset;
    }

    public int mailPage() {
        return 8026 + offset;
    }

    /** What each port is for, in the order of importance to a reader. */
    public Map<Integer, String> all() {
        var all = new LinkedHashMap<Integer, String>();
        all.put(gateway(), "gateway");
        all.put(gatewayManagement(), "gateway management");
        Backend.ALL.forEach(service -> {
            all.put(of(service), service.name());
            all.put(managementOf(service), service.name() + " management");
        });
        all.put(keycloak(), "keycloak");
        all.put(keycloakManagement(), "keycloak management");
        all.put(kafka(), "broker");
        all.put(kafkaController(), "broker controller");
        all.put(kafkaAgencies(), "broker for agencies");
        all.put(store(), "document-store");
        all.put(smtp(), "mail-sink SMTP");
        all.put(mailPage(), "mail-sink page");
        return all;
    }

    /** The first offset from this one on with which every port is free. */
    public static Ports freeFrom(int offset) {
        var ports = new Ports(offset);
        return ports.all().keySet().stream().anyMatch(Ports::taken) ? freeFrom(offset + 50) : ports;
    }

    public static boolean taken(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }

    public static String loopback(String scheme, int port) {
        return scheme + "://127.0.0.1:" + port;
    }
}
