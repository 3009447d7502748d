package eu.klynge.standalone.launcher.parts;

import eu.klynge.standalone.launcher.data.Backend;
import eu.klynge.standalone.launcher.data.DataFolder;
import eu.klynge.standalone.launcher.data.Ports;
import eu.klynge.standalone.launcher.data.Secrets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The environment of each process: what services are told in every way of running, with this platform's values. Of the
 * environment of {@code ./klynge up} only the plain necessities and variables that begin with {@code KLYNGE_} come
 * through.
 */
final class Variables {

    private static final List<String> NECESSITIES =
            List.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR", "JAVA_TOOL_OPTIONS");
    private static final String REALM = "/realms/klynge";
    private static final String LOOPBACK = "127.0.0.1";

    private final DataFolder data;
    private final Ports ports;
    private final Secrets secrets;
    private final Map<String, String> outside;

    Variables(DataFolder data, Ports ports, Secrets secrets, Map<String, String> outside) {
        this.data = data;
        this.ports = ports;
        this.secrets = secrets;
        this.outside = outside;
    }

    /** Class path entries that tests add to the services, such as crash points; mostly none. */
    String moreClasses() {
        return outside.getOrDefault("KLYNGE_MORE_CLASSES", "");
    }

    Map<String, String> store() {
        return with(Map.of("KLYNGE_STORE_FOLDER", data.store().toString(), "KLYNGE_STORE_PORT", "" + ports.store()));
    }

    Map<String, String> broker() {
        return with(Map.of(
                "KLYNGE_BROKER_DATA", data.kafka().toString(),
                "KLYNGE_BROKER_USERS", users(),
                "KLYNGE_BROKER_PORT", "" + ports.kafka(),
                "KLYNGE_BROKER_CONTROLLER_PORT", "" + ports.kafkaController(),
                "KLYNGE_BROKER_AGENCIES_PORT", "" + ports.kafkaAgencies(),
                "KLYNGE_ISSUER_URI", issuer(),
                "KLYNGE_JWKS_URI", keys()));
    }

    private String users() {
        var services = Backend.ALL.stream()
                .map(service -> service.name() + ":" + secrets.named(service.brokerSecret()))
                .collect(Collectors.joining(","));
        return services + ",operator:" + secrets.named("kafka.operator");
    }

    Map<String, String> mail() {
        return with(Map.of("KLYNGE_SMTP_PORT", "" + ports.smtp(), "KLYNGE_MAIL_PAGE_PORT", "" + ports.mailPage()));
    }

    Map<String, String> keycloak() {
        var own = new TreeMap<>(Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.named("keycloak.admin"),
                "KLYNGE_GATEWAY_SECRET", secrets.named("client.gateway"),
                "KLYNGE_CLI_SECRET", secrets.named("client.klynge-cli"),
                "KLYNGE_AGENCY_DEMO_SECRET", secrets.named("client.agency-demo"),
                "KLYNGE_PUBLIC_URL", publicAddress()));
        own.putAll(mailServer());
        for (var service : Backend.ALL) {
            own.put(service.secretVariable(), secrets.named(service.clientSecret()));
        }
        return with(own);
    }

    Map<String, String> gateway() {
        var own = listening(ports.gateway(), ports.gatewayManagement());
        for (var service : Backend.ALL) {
            own.put(service.addressVariable(), Ports.loopback("http", ports.of(service)));
        }
        own.putAll(client("gateway", secrets.named("client.gateway")));
        return with(own);
    }

    Map<String, String> backend(Backend service) {
        var own = listening(ports.of(service), ports.managementOf(service));
        own.putAll(Map.of(
                "KLYNGE_MONGODB_URI",
                Ports.loopback("mongodb", ports.store()) + "/" + service.database() + "?w=majority&journal=true",
                "KLYNGE_KAFKA_BOOTSTRAP",
                LOOPBACK + ":" + ports.kafka(),
                "KLYNGE_KAFKA_USERNAME",
                service.name(),
                "KLYNGE_KAFKA_PASSWORD",
                secrets.named(service.brokerSecret()),
                "KLYNGE_KAFKA_REPLICATION",
                "1"));
        own.putAll(client(service.name(), secrets.named(service.clientSecret())));
        own.putAll(ofItsOwn(service));
        var orders = outside.get("KLYNGE_CRASH_DIR");
        if (orders != null) {
            // An order of a test to crash is for one service; the first to pass the point would take it.
            own.put("KLYNGE_CRASH_DIR", orders + "/" + service.name());
        }
        return with(own);
    }

    /** What one service is told and no other. */
    private Map<String, String> ofItsOwn(Backend service) {
        var own = new TreeMap<String, String>();
        if (service.equals(Backend.DIRECTORY)) {
            own.put("KLYNGE_FOLLOW_UP_KEY", secrets.key("follow-up-key"));
        } else if (service.equals(Backend.EVENTS)) {
            own.put("KLYNGE_EVENTS_KEY", secrets.key("events-key"));
        } else if (service.equals(Backend.NOTIFICATION)) {
            own.put("KLYNGE_NOTIFICATION_KEY", secrets.key("notification-key"));
            own.put("KLYNGE_AGENCIES_BOOTSTRAP", LOOPBACK + ":" + ports.kafkaAgencies());
            own.put("KLYNGE_AGENCIES_PROTOCOL", "SASL_PLAINTEXT");
            own.put("KLYNGE_AGENCIES", "agency-demo");
            own.put("KLYNGE_WEBHOOK_PLAIN_NETWORKS", "127.0.0.0/8");
            own.putAll(mailServer());
        }
        return own;
    }

    /** As which a process speaks to Keycloak. */
    private Map<String, String> client(String id, String secret) {
        return Map.of(
                "KLYNGE_KEYCLOAK_URL",
                Ports.loopback("http", ports.keycloak()),
                "KLYNGE_KEYCLOAK_CLIENT_ID",
                id,
                "KLYNGE_KEYCLOAK_CLIENT_SECRET",
                secret);
    }

    private Map<String, String> mailServer() {
        return Map.of(
                "KLYNGE_SMTP_HOST",
                LOOPBACK,
                "KLYNGE_SMTP_PORT",
                "" + ports.smtp(),
                "KLYNGE_SMTP_FROM",
                "no-reply@klynge.example");
    }

    private TreeMap<String, String> listening(int port, int management) {
        return new TreeMap<>(Map.of(
                "KLYNGE_PORT", "" + port,
                "KLYNGE_MANAGEMENT_PORT", "" + management,
                "KLYNGE_ISSUER_URI", issuer(),
                "KLYNGE_JWKS_URI", keys(),
                "KLYNGE_PUBLIC_URL", publicAddress()));
    }

    private Map<String, String> with(Map<String, String> own) {
        var all = new TreeMap<String, String>();
        outside.forEach((name, value) -> {
            if (NECESSITIES.contains(name) || name.startsWith("KLYNGE_")) {
                all.put(name, value);
            }
        });
        all.put("KLYNGE_BIND_ADDRESS", LOOPBACK);
        all.putAll(own);
        return all;
    }

    private String publicAddress() {
        return Ports.loopback("http", ports.gateway());
    }

    private String issuer() {
        return Ports.loopback("http", ports.keycloak()) + REALM;
    }

    private String keys() {
        return issuer() + "/protocol/openid-connect/certs";
    }
}
