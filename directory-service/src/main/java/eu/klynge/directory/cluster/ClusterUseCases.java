package eu.klynge.directory.cluster;

import eu.klynge.directory.registration.Registrations;
import eu.klynge.kit.sweep.Sweeping;
import eu.klynge.kit.sweep.Turns;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClusterUseCases {

    @Bean
    Publication publication(Registrations registrations, Clusters clusters) {
        return new Publication(registrations, clusters);
    }

    @Bean
    Mentoring mentoring(Clusters clusters, Clock clock) {
        return new Mentoring(clusters, clock);
    }

    @Bean
    Editors editors(Clusters clusters) {
        return new Editors(clusters);
    }

    @Bean
    Editing editing(Editors editors, Revisions revisions, Clock clock) {
        return new Editing(editors, revisions, clock);
    }

    @Bean
    Attestation attestation(Editors editors, Clusters clusters, Clock clock) {
        return new Attestation(editors, clusters, clock);
    }

    @Bean
    Sweeping attestationSweep(Attestation attestation, Clusters clusters, Turns turns, Clock clock) {
        var stale = new StaleEntries(attestation, new AttestationReminders(clusters), turns, clock);
        return new Sweeping("entries that turn stale", Duration.ofMinutes(1), Duration.ofMinutes(10), stale::daily);
    }

    @Bean
    Labelling labelling(Clusters clusters, Clock clock) {
        return new Labelling(clusters, clock);
    }

    @Bean
    Honouring honouring(Clusters clusters, Clock clock) {
        return new Honouring(clusters, clock);
    }

    @Bean
    Withdrawal withdrawal(Editors editors, Clock clock) {
        return new Withdrawal(editors, clock);
    }
}
