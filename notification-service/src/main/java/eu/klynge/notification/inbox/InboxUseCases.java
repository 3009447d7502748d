package eu.klynge.notification.inbox;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InboxUseCases {

    @Bean
    Arrivals arrivals(Entries entries, Clock clock) {
        return new Arrivals(entries, clock);
    }

    @Bean
    Reading reading(Entries entries, Clock clock) {
        return new Reading(entries, clock);
    }

    @Bean
    InboxSweep inboxSweep(Entries entries, Clock clock) {
        return new InboxSweep(entries, clock);
    }
}
