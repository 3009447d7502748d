package eu.klynge.directory.label.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import eu.klynge.directory.label.Label;
import eu.klynge.directory.label.LabelFact;
import eu.klynge.directory.label.Labels;
import eu.klynge.kit.store.Aggregates;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.Versioned;
import java.time.LocalDate;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class MongoLabels implements Labels {

    private static final String UNTIL = "state.period.until";
    private static final int LAST_REMINDER = 1;
    private static final Bson STANDING = eq("state.revoked", null);

    private final Aggregates<Label, LabelFact> aggregates;
    private final Mono<Void> indexes;

    MongoLabels(Aggregates<Label, LabelFact> aggregates) {
        this.aggregates = aggregates;
        this.indexes = aggregates.indexed(UNTIL).then(aggregates.indexed("state.clusterId"));
    }

    @Override
    public Mono<Versioned<Label>> find(String id) {
        return aggregates.find(id);
    }

    @Override
    public Flux<Versioned<Label>> list(Selection selection, int limit) {
        Bson filter = and(
                is("state.clusterId", selection.cluster()),
                is("state.country", selection.country()),
                is("state.scheme", selection.scheme()),
                is("state.level", selection.level()),
                selection.validOn() == null ? empty() : and(gte(UNTIL, selection.validOn()), STANDING),
                after(selection.after()));
        return aggregates.list(filter, Sorts.ascending("createdAt", "_id"), limit);
    }

    @Override
    public Flux<Versioned<Label>> ending(LocalDate from, LocalDate to) {
        Bson filter = and(gte(UNTIL, from), lte(UNTIL, to), ne("state.reminded", LAST_REMINDER), STANDING);
        return aggregates.list(filter, Sorts.ascending("_id"), Integer.MAX_VALUE);
    }

    @Override
    public Mono<Versioned<Label>> create(LabelFact.Granted fact, @Nullable Receipt receipt) {
        return indexes.then(aggregates.create(fact.label().id(), fact.label(), List.of(fact), receipt));
    }

    @Override
    public Mono<Versioned<Label>> update(Versioned<Label> from, LabelFact fact, @Nullable Receipt receipt) {
        return aggregates.update(from, fact.label(), List.of(fact), receipt);
    }

    private static Bson is(String field, @Nullable String value) {
        return value == null ? empty() : eq(field, value);
    }

    private static Bson after(@Nullable Position position) {
        return position == null
                ? empty()
                : or(
                        gt("createdAt", position.createdAt()),
                        and(eq("createdAt", position.createdAt()), gt("_id", position.id())));
    }
}
