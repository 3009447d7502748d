package eu.klynge.kit.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoReactiveAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@AutoConfiguration(after = MongoReactiveAutoConfiguration.class)
@ConditionalOnClass(name = "com.mongodb.reactivestreams.client.MongoClient")
public class StoreConnectionAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    static class Store {

        /** A store that is away is noticed within seconds: the caller is told to come back, nothing queues up behind it. */
        @Bean
        MongoClientSettingsBuilderCustomizer storePatience() {
            return settings -> settings.applyToClusterSettings(
                            cluster -> cluster.serverSelectionTimeout(2500, TimeUnit.MILLISECONDS))
                    .applyToSocketSettings(
                            socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(6, TimeUnit.SECONDS))
                    .applyToServerSettings(server -> server.heartbeatFrequency(1, TimeUnit.SECONDS)
                            .minHeartbeatFrequency(200, TimeUnit.MILLISECONDS));
        }

        /** The service's own database; acknowledged means journalled by a majority. */
        @Bean
        MongoDatabase database(MongoClient client, @Value("${spring.mongodb.uri}") String uri) {
            String name = Objects.requireNonNull(
                    new ConnectionString(uri).getDatabase(), "KLYNGE_MONGODB_URI names no database");
            return client.getDatabase(name).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        }
    }
}
