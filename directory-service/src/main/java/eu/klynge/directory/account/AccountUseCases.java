package eu.klynge.directory.account;

import eu.klynge.directory.registration.Registrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountUseCases {

    @Bean
    Provisioning provisioning(Registrations registrations, Accounts accounts, Invitations invitations) {
        return new Provisioning(registrations, accounts, invitations);
    }
}
