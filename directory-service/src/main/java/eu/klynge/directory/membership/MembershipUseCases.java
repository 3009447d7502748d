package eu.klynge.directory.membership;

import eu.klynge.directory.label.Labels;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MembershipUseCases {

    @Bean
    MembershipOffice membershipOffice(Memberships memberships, Labels labels, Clock clock) {
        return new MembershipOffice(memberships, labels, clock);
    }
}
