package eu.klynge.directory.label;

import eu.klynge.directory.cluster.Turns;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LabelUseCases {

    @Bean
    Granting granting(Labels labels, Clock clock) {
        return new Granting(labels, clock);
    }

    @Bean
    Reminding reminding(Labels labels, Turns turns, Clock clock) {
        return new Reminding(labels, turns, clock);
    }

    @Bean
    ReminderSweep reminderSweep(Reminding reminding) {
        return new ReminderSweep(reminding);
    }
}
