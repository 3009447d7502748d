package eu.klynge.directory.group.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import eu.klynge.directory.group.Group;
import eu.klynge.directory.group.GroupKind;
import eu.klynge.directory.group.Groups;
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
final class MongoGroups implements Groups {

    private final Aggregates<Group, Void> aggregates;
    private final MongoCollection<BsonDocument> documents;
    private final Mono<Void> index;

    MongoGroups(Aggregates<Group, Void> aggregates, MongoCollection<BsonDocument> documents) {
        this.aggregates = aggregates;
        this.documents = documents;
        this.index = aggregates.indexed("state.members.clusterId");
    }

    @Override
    public Mono<Versioned<Group>> find(String id) {
        return aggregates.find(id);
    }

    @Override
    public Mono<Versioned<Group>> create(Group group, @Nullable Receipt receipt) {
        return index.then(aggregates.create(group.id(), group, List.of(), receipt));
    }

    @Override
    public Mono<Versioned<Group>> update(Versioned<Group> from, Group next, @Nullable Receipt receipt) {
        return aggregates.update(from, next, List.of(), receipt);
    }

    @Override
    public Mono<Void> delete(Versioned<Group> from) {
        // The relay removes aggregates with their last event; these have none.
        return Mono.from(documents.deleteOne(and(eq("_id", from.id()), eq("version", from.version()))))
                .filter(result -> result.getDeletedCount() == 1)
                .switchIfEmpty(Mono.error(StaleVersion::new))
                .then();
    }

    @Override
    public Flux<Versioned<Group>> open(
            @Nullable GroupKind kind, @Nullable String clusterId, @Nullable String after, int limit) {
        Bson ofKind = kind == null ? empty() : eq("state.profile.kind", kind.name());
        Bson of = clusterId == null ? empty() : eq("state.members.clusterId", clusterId);
        Bson rest = after == null ? empty() : gt("_id", after);
        return aggregates.list(and(eq("state.open", true), ofKind, of, rest), Sorts.ascending("_id"), limit);
    }

    @Override
    public Flux<Versioned<Group>> naming(String clusterId) {
        return aggregates.list(eq("state.members.clusterId", clusterId), Sorts.ascending("_id"), Integer.MAX_VALUE);
    }
}
