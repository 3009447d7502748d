package eu.klynge.events.award.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import eu.klynge.events.award.Awards;
import eu.klynge.events.award.Entry;
import eu.klynge.events.award.EntryFact;
import eu.klynge.events.award.Standing;
import eu.klynge.kit.store.Aggregates;
import eu.klynge.kit.store.Versioned;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class MongoAwards implements Awards {

    private static final Bson LATEST_FIRST = Sorts.descending("createdAt", "_id");

    private final Aggregates<Entry, EntryFact> aggregates;
    private final Mono<Void> indexes;

    MongoAwards(Aggregates<Entry, EntryFact> aggregates) {
        this.aggregates = aggregates;
        this.indexes = aggregates.indexed("state.standing", "createdAt");
    }

    @Override
    public Mono<Versioned<Entry>> find(String id) {
        return aggregates.find(id);
    }

    @Override
    public Mono<Versioned<Entry>> create(Entry entry, EntryFact fact) {
        return indexes.then(aggregates.create(entry.id(), entry, List.of(fact), null));
    }

    @Override
    public Mono<Versioned<Entry>> update(Versioned<Entry> from, Entry next, EntryFact fact) {
        return aggregates.update(from, next, List.of(fact), null);
    }

    @Override
    public Flux<Versioned<Entry>> list(Selection selection, int limit) {
        Bson standings = in(
                "state.standing",
                selection.standings().stream().map(Standing::name).toList());
        Bson series = selection.series() == null ? empty() : eq("state.definition.series", selection.series());
        return indexes.thenMany(aggregates.list(and(standings, series, after(selection.after())), LATEST_FIRST, limit));
    }

    private static Bson after(@Nullable Position position) {
        return position == null
                ? empty()
                : or(
                        lt("createdAt", position.createdAt()),
                        and(eq("createdAt", position.createdAt()), lt("_id", position.id())));
    }
}
