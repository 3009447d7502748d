package eu.klynge.directory.person;

import eu.klynge.directory.account.Accounts;
import eu.klynge.directory.account.Invitations;
import eu.klynge.directory.account.MadeAccounts;
import eu.klynge.directory.cluster.Revisions;
import eu.klynge.directory.registration.Registrations;
import eu.klynge.kit.sweep.Sweeping;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PersonUseCases {

    @Bean
    People people(
            Registrations registrations,
            Invitations invitations,
            MadeAccounts made,
            Revisions revisions,
            List<Traces> traces) {
        return new People(registrations, invitations, made, revisions, traces);
    }

    @Bean
    Erasing erasing(
            Erasures erasures,
            Registrations registrations,
            Revisions revisions,
            Accounts accounts,
            Invitations invitations,
            List<Traces> traces,
            Farewells farewells,
            Clock clock) {
        return new Erasing(erasures, registrations, revisions, accounts, invitations, traces, farewells, clock);
    }

    /** What a crash, or an identity provider that was away, has interrupted. */
    @Bean
    Sweeping erasureSweep(Erasing erasing) {
        return new Sweeping("erasures", Duration.ofSeconds(10), erasing::sweep);
    }
}
