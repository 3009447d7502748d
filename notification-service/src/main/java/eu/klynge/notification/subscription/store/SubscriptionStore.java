package eu.klynge.notification.subscription.store;

import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.kit.outbox.FactEncoder;
import eu.klynge.kit.store.AggregateFactory;
import eu.klynge.notification.subscription.Subscription;
import eu.klynge.notification.subscription.Subscriptions;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SubscriptionStore {

    @Bean
    Subscriptions subscriptions(AggregateFactory aggregates, MongoDatabase database) {
        FactEncoder<Void> nothing = fact -> List.of();
        return new MongoSubscriptions(
                aggregates.open("subscriptions", Subscription.class, nothing), database.getCollection("subscriptions"));
    }
}
