package eu.klynge.gateway.route;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The services behind the gateway: one entry adds a service, with its routes, breaker, documents and health.
 *
 * @param services by name
 */
@ConfigurationProperties("klynge")
public record Services(Map<String, Entry> services) {

    public Services {
        services = Map.copyOf(services);
    }

    /** Sorted by name. */
    public List<Service> all() {
        return services.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Service(
                        entry.getKey(), entry.getValue().url(), entry.getValue().routes()))
                .toList();
    }

    /**
     * @param url base address
     * @param routes path pattern by route id
     */
    public record Entry(URI url, Map<String, String> routes) {

        public Entry {
            routes = Map.copyOf(routes);
        }
    }
}
