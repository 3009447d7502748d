package eu.klynge.gateway.door;

import eu.klynge.kit.settings.PublicAddress;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules that stand before anyone is known, in their order. */
@Configuration(proxyBeanMethods = false)
class DoorRules {

    private final ApplicationContext door;
    private final DoorSettings settings;
    private final PublicAddress address;

    DoorRules(ApplicationContext door, DoorSettings settings, PublicAddress address) {
        this.door = door;
        this.settings = settings;
        this.address = address;
    }

    @Bean
    DoorFilter answerHeaders() {
        boolean https = address.value().startsWith("https:");
        return new DoorFilter(DoorOrder.ANSWER_HEADERS, door, new AnswerHeaders(https));
    }

    @Bean
    DoorFilter visitor() {
        return new DoorFilter(DoorOrder.VISITOR, door, Visitor.noted(new TrustedProxies(settings.trustedProxies())));
    }

    @Bean
    DoorFilter inboundHeaders() {
        return new DoorFilter(DoorOrder.INBOUND_HEADERS, door, new InboundHeaders());
    }

    @Bean
    DoorFilter crossOrigin() {
        return new DoorFilter(DoorOrder.CROSS_ORIGIN, door, new CrossOrigin(address.value(), settings.corsOrigins()));
    }

    @Bean
    DoorFilter oneCredential() {
        return new DoorFilter(DoorOrder.CREDENTIALS, door, new OneCredential(SessionCookie.ofSession(address.value())));
    }

    @Bean
    DoorFilter bodyLimit() {
        return new DoorFilter(DoorOrder.BODY_LIMIT, door, new BodyLimit(settings.bodyLimit(), settings.largerBodies()));
    }
}
