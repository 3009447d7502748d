package eu.klynge.kit.audit;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** On in services that have a store and answer requests. */
@AutoConfiguration(afterName = "eu.klynge.kit.mongo.StoreConnectionAutoConfiguration")
@ConditionalOnClass(name = "com.mongodb.reactivestreams.client.MongoDatabase")
@ConditionalOnProperty("klynge.audience")
class AuditAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(MongoDatabase.class)
    @Import(AuditOperations.class)
    static class Kept {

        @Bean
        AuditLog auditLog(MongoDatabase database, Clock clock) {
            return new AuditLog(database, clock);
        }
    }
}
