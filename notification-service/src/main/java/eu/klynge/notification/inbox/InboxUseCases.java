package eu.klynge.notification.inbox;

import eu.klynge.kit.sweep.Sweeping;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InboxUseCases {

    private static final Duration KEPT = Duration.ofDays(365);

    @Bean
    Arrivals arrivals(Entries entries, Clock clock) {
        return new Arrivals(entries, clock);
    }

    @Bean
    Reading reading(Entries entries, Clock clock) {
        return new Reading(entries, clock);
    }

    @Bean
    Sweeping inboxSweep(Entries entries, Clock clock) {
        return new Sweeping(
                "old entries of inboxes",
                Duration.ofHours(6),
                () -> entries.sweep(clock.instant().minus(KEPT)));
    }
}
