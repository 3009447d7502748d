package eu.klynge.events.event;

import eu.klynge.events.cluster.Clusters;
import eu.klynge.kit.sweep.Sweeping;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EventUseCases {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Bean
    EventDesk eventDesk(Events events, Clusters clusters, Clock clock) {
        return new EventDesk(events, clusters, clock);
    }

    @Bean
    Sweeping holdingSweep(Events events, Clock clock) {
        Holding holding = new Holding(events, clock);
        return new Sweeping("events that ended", PAUSE, holding::sweep);
    }
}
