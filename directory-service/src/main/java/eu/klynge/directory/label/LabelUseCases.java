package eu.klynge.directory.label;

import eu.klynge.directory.cluster.Labelling;
import eu.klynge.directory.cluster.Turns;
import eu.klynge.directory.excellence.SchemeShelf;
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
    Showing showing(Labels labels, SchemeShelf shelf, Labelling labelling, Clock clock) {
        return new Showing(labels, shelf, labelling, clock);
    }

    @Bean
    Reminding reminding(Labels labels, Showing showing, Turns turns, Clock clock) {
        return new Reminding(labels, showing, turns, clock);
    }

    @Bean
    ReminderSweep reminderSweep(Reminding reminding) {
        return new ReminderSweep(reminding);
    }
}
