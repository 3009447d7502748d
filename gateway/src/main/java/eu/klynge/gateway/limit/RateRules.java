package eu.klynge.gateway.limit;

import eu.klynge.gateway.door.DoorFilter;
import eu.klynge.gateway.door.DoorOrder;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RateRules {

    @Bean
    RateLimits rateLimits(RateSettings settings, MeterRegistry meters) {
        var limits = new RateLimits(
                settings.policies().stream().map(RatePolicy::of).toList(),
                settings.maxClients(),
                TimeMeter.SYSTEM_NANOTIME);
        Gauge.builder("klynge.gateway.rate.buckets", limits, RateLimits::size)
                .description("Clients whose requests are being counted")
                .register(meters);
        return limits;
    }

    @Bean
    DoorFilter tokenGuesses(RateLimits limits, ApplicationContext door) {
        return new DoorFilter(DoorOrder.TOKEN_GUESSES, door, new GuessFilter(limits));
    }

    @Bean
    DoorFilter requestRates(RateLimits limits, ApplicationContext door) {
        return new DoorFilter(DoorOrder.RATE_LIMIT, door, new RateFilter(limits));
    }
}
