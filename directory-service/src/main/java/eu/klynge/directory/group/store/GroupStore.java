package eu.klynge.directory.group.store;

import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.directory.group.Group;
import eu.klynge.directory.group.Groups;
import eu.klynge.kit.outbox.FactEncoder;
import eu.klynge.kit.store.AggregateFactory;
import java.util.List;
import org.bson.BsonDocument;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GroupStore {

    @Bean
    Groups groups(AggregateFactory aggregates, MongoDatabase database) {
        FactEncoder<Void> silent = fact -> List.of();
        return new MongoGroups(
                aggregates.open("groups", Group.class, silent), database.getCollection("groups", BsonDocument.class));
    }
}
