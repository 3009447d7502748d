package eu.klynge.notification.agency.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import eu.klynge.kit.store.Aggregates;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.Versioned;
import eu.klynge.notification.agency.Agencies;
import eu.klynge.notification.agency.Agency;
import eu.klynge.notification.agency.AgencyFact;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class MongoAgencies implements Agencies {

    private static final Bson OLDEST_FIRST = Sorts.ascending("createdAt", "_id");
    private static final String CLIENT_ID = "state.clientId";

    private final Aggregates<Agency, AgencyFact> aggregates;
    private final Mono<Void> indexes;

    MongoAgencies(Aggregates<Agency, AgencyFact> aggregates) {
        this.aggregates = aggregates;
        this.indexes = aggregates.uniqueWhereSet(CLIENT_ID).then(aggregates.indexed("createdAt"));
    }

    @Override
    public Mono<Versioned<Agency>> find(String id) {
        return aggregates.find(id);
    }

    @Override
    public Mono<Versioned<Agency>> ofClient(String clientId) {
        return aggregates.findOne(eq(CLIENT_ID, clientId));
    }

    @Override
    public Mono<Versioned<Agency>> create(Agency agency, AgencyFact fact, @Nullable Receipt receipt) {
        return indexes.then(aggregates.create(agency.id(), agency, List.of(fact), receipt))
                .onErrorMap(
                        DuplicateKey.class,
                        duplicate -> duplicate.concerns("clientId") ? new ClientIdTaken() : duplicate);
    }

    @Override
    public Mono<Versioned<Agency>> update(
            Versioned<Agency> from, Agency next, AgencyFact fact, @Nullable Receipt receipt) {
        return aggregates.update(from, next, List.of(fact), receipt);
    }

    @Override
    public Flux<Versioned<Agency>> list(Selection selection, int limit) {
        Bson state = selection.state() == null
                ? empty()
                : eq("state.state", selection.state().name());
        return aggregates.list(and(state, after(selection.after())), OLDEST_FIRST, limit);
    }

    private static Bson after(@Nullable Position position) {
        return position == null
                ? empty()
                : or(
                        gt("createdAt", position.createdAt()),
                        and(eq("createdAt", position.createdAt()), gt("_id", position.id())));
    }
}
