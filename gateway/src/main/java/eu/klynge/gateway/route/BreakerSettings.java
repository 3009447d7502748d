package eu.klynge.gateway.route;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param window how many calls are looked back on
 * @param minimumCalls before this many nothing is concluded
 * @param rest how long an open breaker lets nothing through
 * @param probes calls let through after the rest to see whether the service is back
 */
@ConfigurationProperties("klynge.breaker")
record BreakerSettings(int window, int minimumCalls, Duration rest, int probes) {}
