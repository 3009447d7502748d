package eu.klynge.gateway.door;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * @param bodyLimit largest request body
 * @param largerBodies addresses that take more than that
 * @param requestTimeout how long a client may take to send one request, and to send nothing in between
 * @param corsOrigins origins beside our own whose pages may call us
 * @param trustedProxies CIDR networks of the reverse proxies in front of us
 */
@ConfigurationProperties("klynge.door")
record DoorSettings(
        DataSize bodyLimit,
        List<LargerBody> largerBodies,
        Duration requestTimeout,
        List<String> corsOrigins,
        List<String> trustedProxies) {

    /** @param path pattern of Spring's, with a star for any one segment */
    record LargerBody(String path, DataSize limit) {}

    DoorSettings {
        largerBodies = List.copyOf(largerBodies);
        corsOrigins = List.copyOf(corsOrigins);
        trustedProxies = List.copyOf(trustedProxies);
    }
}
