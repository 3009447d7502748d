package eu.klynge.notification.agency;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AgencyUseCases {

    @Bean
    AgencyOffice agencyOffice(Agencies agencies, Clock clock) {
        return new AgencyOffice(agencies, clock);
    }

    @Bean
    Credentials agencyCredentials(
            AgencyOffice office,
            Agencies agencies,
            FeedAccounts accounts,
            Clock clock,
            @Value("${KLYNGE_NOTIFICATION_KEY}") String key) {
        return new Credentials(office, agencies, accounts, new Secrets(key), clock);
    }

    @Bean
    Provisioning agencyProvisioning(Agencies agencies, FeedAccounts accounts, FeedRights rights, Clock clock) {
        return new Provisioning(agencies, accounts, rights, clock);
    }

    @Bean(initMethod = "begin", destroyMethod = "end")
    AtStart agenciesAtStart(
            Agencies agencies, Provisioning provisioning, Clock clock, @Value("${KLYNGE_AGENCIES:}") String firstDay) {
        List<String> clientIds = Arrays.stream(firstDay.split(" "))
                .filter(clientId -> !clientId.isEmpty())
                .toList();
        return new AtStart(clientIds, agencies, provisioning, clock);
    }
}
