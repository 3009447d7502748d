package eu.klynge.notification.webhook.messaging;

import eu.klynge.contracts.EventTypes;
import eu.klynge.kit.inbox.Inbox;
import eu.klynge.kit.inbox.KnownTypes;
import eu.klynge.kit.inbox.Subscription;
import eu.klynge.notification.webhook.LostAccess;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhookTopics {

    @Bean
    KnownTypes webhookOwnerTypes() {
        return new KnownTypes(Map.of(EventTypes.AGENCY_REVOKED.name(), EventTypes.AGENCY_REVOKED.data()));
    }

    @Bean
    Subscription webhookOwnerSubscription() {
        return RevokedAgencies.SUBSCRIPTION;
    }

    @Bean
    RevokedAgencies revokedAgencies(Inbox inbox, LostAccess lostAccess) {
        return new RevokedAgencies(inbox, lostAccess);
    }
}
