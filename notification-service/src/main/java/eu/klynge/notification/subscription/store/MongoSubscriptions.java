package eu.klynge.notification.subscription.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.size;

import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import eu.klynge.kit.store.Aggregates;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.Versioned;
import eu.klynge.notification.inbox.Owner;
import eu.klynge.notification.subscription.Happening;
import eu.klynge.notification.subscription.Subscription;
import eu.klynge.notification.subscription.Subscriptions;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Aggregates without events: nobody else needs to know who subscribes to what. */
final class MongoSubscriptions implements Subscriptions {

    private static final Bson OLDEST_FIRST = Sorts.ascending("createdAt", "_id");
    private static final int ROUND = 500;

    private final Aggregates<Subscription, Void> aggregates;
    private final MongoCollection<Document> documents;
    private final Mono<Void> indexes;

    MongoSubscriptions(Aggregates<Subscription, Void> aggregates, MongoCollection<Document> documents) {
        this.aggregates = aggregates;
        this.documents = documents;
        this.indexes = aggregates
                .indexed("state.owner.code", "createdAt")
                // MongoDB takes one list into an index, not two.
                .then(aggregates.indexed("state.happenings"));
    }

    @Override
    public Mono<Versioned<Subscription>> find(String id) {
        return aggregates.find(id);
    }

    @Override
    public Mono<Versioned<Subscription>> create(Subscription subscription, @Nullable Receipt receipt) {
        return indexes.then(aggregates.create(subscription.id(), subscription, List.of(), receipt));
    }

    @Override
    public Mono<Versioned<Subscription>> update(Versioned<Subscription> from, Subscription next) {
        return aggregates.update(from, next, List.of(), null);
    }

    /** Without events there is nothing that a relay would have to send first. */
    @Override
    public Mono<Void> delete(Versioned<Subscription> from) {
        return aggregates
                .delete(from, List.of())
                .then(Mono.from(documents.deleteOne(and(eq("_id", from.id()), exists("deletedAt")))))
                .then();
    }

    @Override
    public Flux<Versioned<Subscription>> list(Set<Owner> owners, @Nullable Position after, int limit) {
        Bson rest = after == null
                ? empty()
                : or(
                        gt("createdAt", after.createdAt()),
                        and(eq("createdAt", after.createdAt()), gt("_id", after.id())));
        List<String> codes = owners.stream().map(Owner::code).toList();
        return aggregates.list(and(in("state.owner.code", codes), rest), OLDEST_FIRST, limit);
    }

    @Override
    public Flux<Subscription> wanting(Happening happening, List<String> countries) {
        Bson wants = and(
                eq("state.happenings", happening.name()),
                or(size("state.search.countries", 0), in("state.search.countries", countries)));
        return round(wants, "").map(Versioned::state);
    }

    /** In rounds: there may be more of them than fit in memory. */
    private Flux<Versioned<Subscription>> round(Bson wants, String after) {
        return aggregates
                .list(and(wants, gt("_id", after)), Sorts.ascending("_id"), ROUND)
                .collectList()
                .flatMapMany(found -> Flux.fromIterable(found)
                        .concatWith(
                                found.size() < ROUND
                                        ? Flux.empty()
                                        : Flux.defer(() ->
                                                round(wants, found.getLast().id()))));
    }
}
