package eu.klynge.kit.sweep;

import com.mongodb.reactivestreams.client.MongoDatabase;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On in services that have a store. */
@AutoConfiguration(afterName = "eu.klynge.kit.mongo.StoreConnectionAutoConfiguration")
@ConditionalOnClass(name = "com.mongodb.reactivestreams.client.MongoDatabase")
class SweepAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(MongoDatabase.class)
    static class Shared {

        @Bean
        @ConditionalOnMissingBean
        Turns turns(MongoDatabase database) {
            return new MongoTurns(database);
        }
    }
}
