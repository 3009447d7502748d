package eu.klynge.gateway.limit;

import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param maxClients how many buckets are remembered; beyond that the least used are forgotten
 * @param policies the first that covers a request counts it
 */
@ConfigurationProperties("klynge.rates")
record RateSettings(long maxClients, List<Policy> policies) {

    RateSettings {
        policies = List.copyOf(policies);
    }

    record Policy(
            String name,
            RatePolicy.Callers callers,
            @DefaultValue Set<String> methods,
            @DefaultValue List<String> paths,
            long burst,
            long perSecond) {}
}
