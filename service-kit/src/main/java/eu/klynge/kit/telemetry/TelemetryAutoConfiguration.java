package eu.klynge.kit.telemetry;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.webflux.autoconfigure.WebFluxObservationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.server.reactive.observation.ServerRequestObservationConvention;

@AutoConfiguration(before = WebFluxObservationAutoConfiguration.class)
class TelemetryAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ServerRequestObservationConvention requestsByRoute() {
        return new RequestsByRoute();
    }
}
