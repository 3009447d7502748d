package eu.klynge.standalone.launcher.data;

import java.util.List;
import java.util.Locale;

/**
 * A service with a database and a login to the broker of its own, and a client of the realm where the realm file has one.
 * One entry here adds a service to the platform of one machine; what it alone is told stands in {@code Variables}.
 *
 * @param name such as {@code directory-service}
 * @param port without the platform's offset; its management port is higher by 100
 */
public record Backend(String name, int port) {

    public static final Backend DIRECTORY = new Backend("directory-service", 8101);
    public static final Backend EVENTS = new Backend("events-service", 8102);
    public static final Backend NOTIFICATION = new Backend("notification-service", 8105);

    /** In the order in which they are shown. */
    public static final List<Backend> ALL = List.of(DIRECTORY, EVENTS, NOTIFICATION);

    int managementPort() {
        return port + 100;
    }

    /** Of its documents. */
    public String database() {
        return name.replace("-service", "");
    }

    /** By which the gateway is told its address. */
    public String addressVariable() {
        return "KLYNGE_" + database().toUpperCase(Locale.ROOT) + "_URL";
    }

    /** By which Keycloak is told its client's secret. */
    public String secretVariable() {
        return "KLYNGE_" + name.toUpperCase(Locale.ROOT).replace('-', '_') + "_SECRET";
    }

    /** Under which its password at the broker is kept. */
    public String brokerSecret() {
        return "kafka." + name;
    }

    /** Under which the secret of its client is kept. */
    public String clientSecret() {
        return "client." + name;
    }
}
