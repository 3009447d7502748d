package eu.klynge.standalone.broker;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The broker's settings from the environment: {@code KLYNGE_BROKER_DATA}, {@code KLYNGE_BROKER_USERS} ({@code
 * name:password,…}), {@code KLYNGE_BIND_ADDRESS} (127.0.0.1), {@code KLYNGE_BROKER_PORT} (9092), {@code
 * KLYNGE_BROKER_CONTROLLER_PORT} (9093), {@code KLYNGE_BROKER_AGENCIES_PORT} (9094), {@code KLYNGE_ISSUER_URI}, {@code
 * KLYNGE_JWKS_URI}.
 */
final class Environment {

    private static final String FEED = "klynge-feed";

    private final Map<String, String> variables;

    private Environment(Map<String, String> variables) {
        this.variables = variables;
    }

    /** @throws IllegalArgumentException naming the variable that is missing or wrong, and what it should look like */
    static BrokerSettings settings(Map<String, String> variables) {
        Environment environment = new Environment(variables);
        return new BrokerSettings(
                Path.of(environment.required("KLYNGE_BROKER_DATA", "a folder, such as data/kafka")),
                variables.getOrDefault("KLYNGE_BIND_ADDRESS", "127.0.0.1"),
                environment.port("KLYNGE_BROKER_PORT", 9092),
                environment.port("KLYNGE_BROKER_CONTROLLER_PORT", 9093),
                environment.users(),
                new BrokerSettings.Agencies(
                        environment.port("KLYNGE_BROKER_AGENCIES_PORT", 9094),
                        environment.required("KLYNGE_ISSUER_URI", "the address of the realm"),
                        FEED,
                        environment.required("KLYNGE_JWKS_URI", "the address of the realm's key set")));
    }

    private String required(String name, String shape) {
        @Nullable String value = variables.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing; it should be " + shape + ".");
        }
        return value;
    }

    private int port(String name, int otherwise) {
        String value = variables.getOrDefault(name, Integer.toString(otherwise));
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65535) {
            throw new IllegalArgumentException(name + " should be a port from 1 to 65535, not " + value + ".");
        }
        return Integer.parseInt(value);
    }

    private Map<String, String> users() {
        String name = "KLYNGE_BROKER_USERS";
        Map<String, String> users = new LinkedHashMap<>();
        for (String entry : required(name, "name:password,name:password").split(",")) {
            int colon = entry.indexOf(':');
            if (colon < 1 || colon == entry.length() - 1) {
                throw new IllegalArgumentException(name + " should be name:password,name:password.");
            }
            users.put(entry.substring(0, colon).trim(), entry.substring(colon + 1));
        }
        return users;
    }
}
