package eu.klynge.events.feedback;

import eu.klynge.events.attendance.Organising;
import eu.klynge.events.attendance.Reception;
import eu.klynge.kit.secret.Hmac;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FeedbackUseCases {

    @Bean
    FeedbackDesk feedbackDesk(
            Feedback feedback,
            Organising organising,
            Reception reception,
            @Value("${KLYNGE_EVENTS_KEY}") String key,
            Clock clock) {
        return new FeedbackDesk(
                feedback,
                organising,
                reception,
                Hmac.of("KLYNGE_EVENTS_KEY", key).forPurpose("feedback"),
                clock);
    }
}
