package eu.klynge.events.event.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import eu.klynge.events.account.Account;
import eu.klynge.events.event.Event;
import eu.klynge.events.event.EventFact;
import eu.klynge.events.event.Events;
import eu.klynge.events.event.State;
import eu.klynge.kit.store.Aggregates;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.Versioned;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class MongoEvents implements Events {

    private static final Bson LATEST_FIRST = Sorts.descending("createdAt", "_id");
    private static final Bson EARLIEST_FIRST = Sorts.ascending("state.startsAt", "_id");
    private static final int SERIES_AT_MOST = 500;

    private final Aggregates<Event, EventFact> aggregates;
    private final Mono<Void> indexes;

    MongoEvents(Aggregates<Event, EventFact> aggregates) {
        this.aggregates = aggregates;
        this.indexes = aggregates
                .indexed("state.owner")
                .then(aggregates.indexed("state.details.organisers.slug"))
                .then(aggregates.indexed("state.series", "state.startsAt"))
                .then(aggregates.indexed("state.state", "state.endsAt"));
    }

    @Override
    public Mono<Versioned<Event>> find(String id) {
        return aggregates.find(id);
    }

    @Override
    public Flux<Versioned<Event>> all(Collection<String> ids) {
        return aggregates.list(in("_id", ids), EARLIEST_FIRST, ids.size());
    }

    @Override
    public Mono<Versioned<Event>> create(Event event, EventFact fact, @Nullable Receipt receipt) {
        return indexes.then(aggregates.create(event.id(), event, List.of(fact), receipt));
    }

    @Override
    public Mono<Versioned<Event>> update(Versioned<Event> from, EventFact fact, @Nullable Receipt receipt) {
        return aggregates.update(from, fact.event(), List.of(fact), receipt);
    }

    @Override
    public Flux<Versioned<Event>> of(Account account, @Nullable Position after, int limit) {
        Bson own =
                or(eq("state.owner", account.subject()), in("state.details.organisers.slug", account.organisations()));
        return aggregates.list(and(own, after(after)), LATEST_FIRST, limit);
    }

    @Override
    public Flux<Versioned<Event>> ofSeries(String series) {
        return aggregates.list(eq("state.series", series), EARLIEST_FIRST, SERIES_AT_MOST);
    }

    @Override
    public Flux<Versioned<Event>> endedBefore(Instant time, int limit) {
        return aggregates.list(
                and(eq("state.state", State.PUBLISHED.name()), lte("state.endsAt", time)), EARLIEST_FIRST, limit);
    }

    @Override
    public Flux<Versioned<Event>> endedBetween(Instant from, Instant to, int limit) {
        List<String> all = Stream.of(State.values()).map(State::name).toList();
        return aggregates.list(
                and(in("state.state", all), gt("state.endsAt", from), lte("state.endsAt", to)), EARLIEST_FIRST, limit);
    }

    private static Bson after(@Nullable Position position) {
        return position == null
                ? empty()
                : or(
                        lt("createdAt", position.createdAt()),
                        and(eq("createdAt", position.createdAt()), lt("_id", position.id())));
    }
}
