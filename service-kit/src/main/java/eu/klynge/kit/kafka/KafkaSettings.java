package eu.klynge.kit.kafka;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the broker is and who we are there, from {@code KLYNGE_KAFKA_*}.
 *
 * @param bootstrap host:port, several divided by commas
 * @param username SASL PLAIN user, or null for none
 * @param password given exactly when the user is
 * @param protocol SASL_PLAINTEXT with a user and PLAINTEXT without, unless said
 * @param replication copies of each topic that is made
 */
@ConfigurationProperties("klynge.kafka")
record KafkaSettings(
        String bootstrap,
        @Nullable String username,
        @Nullable String password,
        @Nullable String protocol,
        @DefaultValue("1") short replication) {

    private static final Pattern ADDRESSES = Pattern.compile("[^\\s,:]+:\\d{1,5}(,[^\\s,:]+:\\d{1,5})*");
    private static final Set<String> PROTOCOLS = Set.of("PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL");

    KafkaSettings {
        username = blankToNull(username);
        password = blankToNull(password);
        protocol = blankToNull(protocol);
        if (bootstrap == null || !ADDRESSES.matcher(bootstrap).matches()) {
            throw new IllegalArgumentException(
                    "KLYNGE_KAFKA_BOOTSTRAP should look like 127.0.0.1:9092 (several divided by commas)");
        }
        if ((username == null) != (password == null)) {
            throw new IllegalArgumentException(
                    "KLYNGE_KAFKA_USERNAME and KLYNGE_KAFKA_PASSWORD are set together or not at all");
        }
        if (protocol != null && !PROTOCOLS.contains(protocol)) {
            throw new IllegalArgumentException("KLYNGE_KAFKA_PROTOCOL should be one of " + PROTOCOLS);
        }
        if (replication < 1) {
            throw new IllegalArgumentException("KLYNGE_KAFKA_REPLICATION should be 1 or more");
        }
    }

    String effectiveProtocol() {
        return protocol != null ? protocol : username == null ? "PLAINTEXT" : "SASL_PLAINTEXT";
    }

    @Override
    public String toString() {
        return "KafkaSettings[" + effectiveProtocol() + "://" + bootstrap + " as " + username + "]";
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
