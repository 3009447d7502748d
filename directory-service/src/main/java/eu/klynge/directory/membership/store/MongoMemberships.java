package eu.klynge.directory.membership.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import eu.klynge.directory.membership.Membership;
import eu.klynge.directory.membership.MembershipFact;
import eu.klynge.directory.membership.Memberships;
import eu.klynge.kit.store.Aggregates;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.Versioned;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class MongoMemberships implements Memberships {

    private final Aggregates<Membership, MembershipFact> aggregates;
    private final Mono<Void> indexes;

    MongoMemberships(Aggregates<Membership, MembershipFact> aggregates) {
        this.aggregates = aggregates;
        this.indexes = aggregates.indexed("state.country", "createdAt");
    }

    @Override
    public Mono<Versioned<Membership>> find(String id) {
        return aggregates.find(id);
    }

    @Override
    public Flux<Versioned<Membership>> list(@Nullable Set<String> countries, @Nullable Position after, int limit) {
        Bson of = countries == null ? empty() : in("state.country", countries);
        return aggregates.list(and(of, after(after)), Sorts.ascending("createdAt", "_id"), limit);
    }

    @Override
    public Mono<Versioned<Membership>> create(MembershipFact.Applied fact, @Nullable Receipt receipt) {
        return indexes.then(aggregates.create(fact.membership().id(), fact.membership(), List.of(fact), receipt));
    }

    @Override
    public Mono<Versioned<Membership>> update(
            Versioned<Membership> from, MembershipFact fact, @Nullable Receipt receipt) {
        return aggregates.update(from, fact.membership(), List.of(fact), receipt);
    }

    private static Bson after(@Nullable Position position) {
        return position == null
                ? empty()
                : or(
                        gt("createdAt", position.createdAt()),
                        and(eq("createdAt", position.createdAt()), gt("_id", position.id())));
    }
}
