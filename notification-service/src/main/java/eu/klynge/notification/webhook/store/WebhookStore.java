package eu.klynge.notification.webhook.store;

import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.kit.store.AggregateFactory;
import eu.klynge.notification.webhook.Claims;
import eu.klynge.notification.webhook.Deliveries;
import eu.klynge.notification.webhook.Webhook;
import eu.klynge.notification.webhook.Webhooks;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhookStore {

    @Bean
    Webhooks webhooks(AggregateFactory aggregates) {
        return new MongoWebhooks(aggregates.open("webhooks", Webhook.class, (Void none) -> List.of()));
    }

    @Bean
    Deliveries webhookDeliveries(MongoDatabase database) {
        return new MongoDeliveries(database);
    }

    /** A name of this start alone: what its predecessor claimed is another's, and runs out. */
    @Bean
    Claims webhookClaims(MongoDatabase database) {
        return new MongoClaims(database, UUID.randomUUID().toString());
    }
}
