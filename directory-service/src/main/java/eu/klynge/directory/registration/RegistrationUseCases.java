package eu.klynge.directory.registration;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

@Configuration(proxyBeanMethods = false)
class RegistrationUseCases {

    @Bean
    Applications applications(Registrations registrations, Clock clock) {
        return new Applications(registrations, clock);
    }

    @Bean
    Stewardship stewardship(Registrations registrations, ObjectProvider<WhenAccepted> listeners, Clock clock) {
        return new Stewardship(registrations, all(listeners), clock);
    }

    @Bean
    Intake intake(Registrations registrations, ObjectProvider<WhenAccepted> listeners, Clock clock) {
        return new Intake(registrations, all(listeners), clock);
    }

    private static WhenAccepted all(ObjectProvider<WhenAccepted> listeners) {
        return registration -> Mono.when(
                listeners.stream().map(each -> each.accepted(registration)).toList());
    }

    @Bean
    FollowUpSecrets followUpSecrets(@Value("${KLYNGE_FOLLOW_UP_KEY}") String key) {
        return new FollowUpSecrets(key);
    }
}
