package eu.klynge.directory.account;

import eu.klynge.directory.cluster.Editors;
import eu.klynge.directory.registration.Registrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountUseCases {

    @Bean
    MadeAccounts madeAccounts(Registrations registrations, Invitations invitations) {
        return new MadeAccounts(registrations, invitations);
    }

    @Bean
    Provisioning provisioning(
            Registrations registrations, Accounts accounts, Invitations invitations, MadeAccounts made) {
        return new Provisioning(registrations, accounts, invitations, made);
    }

    @Bean
    Team team(Editors editors, Colleagues colleagues, Invitations invitations) {
        return new Team(editors, colleagues, invitations);
    }
}
