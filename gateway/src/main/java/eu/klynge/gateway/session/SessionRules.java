package eu.klynge.gateway.session;

import com.github.benmanes.caffeine.cache.Ticker;
import eu.klynge.gateway.door.DoorFilter;
import eu.klynge.gateway.door.DoorOrder;
import eu.klynge.gateway.door.SessionCookie;
import eu.klynge.gateway.telemetry.SecretPaths;
import eu.klynge.kit.settings.PublicAddress;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SessionRules {

    @Bean
    SessionCookie sessionCookie(PublicAddress address) {
        return SessionCookie.ofSession(address.value());
    }

    @Bean
    Sessions sessions(SessionSettings settings, MeterRegistry meters) {
        var sessions = new Sessions(settings, Ticker.systemTicker());
        Gauge.builder("klynge.gateway.sessions", sessions, Sessions::size)
                .description("People who are signed in here")
                .register(meters);
        return sessions;
    }

    @Bean
    SignIns signIns(SessionSettings settings) {
        return new SignIns(settings, Ticker.systemTicker());
    }

    @Bean
    DoorFilter sessionOfRequest(
            SessionCookie cookie, Sessions sessions, SecretPaths secrets, Keycloak keycloak, ApplicationContext door) {
        var rule =
                new SessionFilter(cookie, sessions, secrets, keycloak.client().getClientId());
        return new DoorFilter(DoorOrder.SESSION, door, rule);
    }

    @Bean
    DoorFilter sessionProof(ApplicationContext door) {
        return new DoorFilter(DoorOrder.PROOF, door, new SessionProof());
    }
}
