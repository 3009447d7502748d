package eu.klynge.directory.news.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import eu.klynge.directory.news.Post;
import eu.klynge.directory.news.Posts;
import eu.klynge.kit.store.Aggregates;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** They say nothing on the topics. */
final class MongoPosts implements Posts {

    private static final Bson NEWEST_FIRST = Sorts.descending("state.date", "_id");

    private final Aggregates<Post, Void> aggregates;
    private final MongoCollection<BsonDocument> documents;
    private final Mono<Void> index;

    MongoPosts(Aggregates<Post, Void> aggregates, MongoCollection<BsonDocument> documents) {
        this.aggregates = aggregates;
        this.documents = documents;
        this.index = aggregates.indexed("state.clusterId", "state.date");
    }

    @Override
    public Mono<Versioned<Post>> find(String id) {
        return aggregates.find(id);
    }

    @Override
    public Mono<Versioned<Post>> create(Post post, @Nullable Receipt receipt) {
        return index.then(aggregates.create(post.id(), post, List.of(), receipt));
    }

    @Override
    public Mono<Versioned<Post>> update(Versioned<Post> from, Post next) {
        return aggregates.update(from, next, List.of(), null);
    }

    @Override
    public Mono<Void> delete(Versioned<Post> from) {
        // The relay removes aggregates with their last event; these have none.
        return Mono.from(documents.deleteOne(and(eq("_id", from.id()), eq("version", from.version()))))
                .filter(result -> result.getDeletedCount() == 1)
                .switchIfEmpty(Mono.error(StaleVersion::new))
                .then();
    }

    @Override
    public Flux<Versioned<Post>> of(String clusterId, Post.@Nullable Kind kind, @Nullable Place after, int limit) {
        Bson ofKind = kind == null ? empty() : eq("state.kind", kind.name());
        Bson rest = after == null
                ? empty()
                : or(lt("state.date", after.date()), and(eq("state.date", after.date()), lt("_id", after.id())));
        return aggregates.list(and(eq("state.clusterId", clusterId), ofKind, rest), NEWEST_FIRST, limit);
    }
}
