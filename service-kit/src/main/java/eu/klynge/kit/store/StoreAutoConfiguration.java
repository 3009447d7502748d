package eu.klynge.kit.store;

import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.kit.outbox.OutboxAutoConfiguration;
import eu.klynge.kit.outbox.OutboxRelay;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@AutoConfiguration(after = OutboxAutoConfiguration.class)
@ConditionalOnClass(name = "com.mongodb.reactivestreams.client.MongoDatabase")
class StoreAutoConfiguration {

    @Bean
    @ConditionalOnBean(MongoDatabase.class)
    StoreAway storeAway() {
        return new StoreAway();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(OutboxRelay.class)
    static class Store {

        @Bean
        AggregateFactory aggregates(MongoDatabase database, OutboxRelay relay, Clock clock) {
            return new AggregateFactory(database, relay, WireJson.mapper(), clock);
        }
    }
}
