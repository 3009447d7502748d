package eu.klynge.directory.account.messaging;

import eu.klynge.directory.account.Provisioning;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.inbox.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountTopics {

    @Bean
    Subscription accountSubscription() {
        return AcceptedContacts.SUBSCRIPTION;
    }

    @Bean
    AcceptedContacts acceptedContacts(Inbox inbox, Provisioning provisioning) {
        return new AcceptedContacts(inbox, provisioning);
    }
}
