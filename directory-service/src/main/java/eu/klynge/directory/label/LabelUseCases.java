package eu.klynge.directory.label;

import eu.klynge.directory.cluster.Labelling;
import eu.klynge.directory.excellence.SchemeShelf;
import eu.klynge.kit.sweep.Sweeping;
import eu.klynge.kit.sweep.Turns;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LabelUseCases {

    @Bean
    Granting granting(Labels labels, Clock clock) {
        return new Granting(labels, clock);
    }

    @Bean
    Revoking revoking(Labels labels, Clock clock) {
        return new Revoking(labels, clock);
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
    Sweeping reminderSweep(Reminding reminding) {
        return new Sweeping("labels that end", Duration.ofMinutes(1), Duration.ofMinutes(15), reminding::daily);
    }
}
