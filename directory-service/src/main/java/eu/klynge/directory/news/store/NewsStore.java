package eu.klynge.directory.news.store;

import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.directory.news.Post;
import eu.klynge.directory.news.Posts;
import eu.klynge.kit.outbox.FactEncoder;
import eu.klynge.kit.store.AggregateFactory;
import java.util.List;
import org.bson.BsonDocument;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NewsStore {

    @Bean
    Posts posts(AggregateFactory aggregates, MongoDatabase database) {
        FactEncoder<Void> silent = fact -> List.of();
        return new MongoPosts(
                aggregates.open("posts", Post.class, silent), database.getCollection("posts", BsonDocument.class));
    }
}
