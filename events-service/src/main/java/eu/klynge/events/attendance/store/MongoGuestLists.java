package eu.klynge.events.attendance.store;

import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Sorts;
import eu.klynge.events.attendance.AttendanceFact;
import eu.klynge.events.attendance.GuestList;
import eu.klynge.events.attendance.GuestLists;
import eu.klynge.kit.store.Aggregates;
import eu.klynge.kit.store.Versioned;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class MongoGuestLists implements GuestLists {

    private static final String OFFERS = "state.seats.offeredUntil";

    private final Aggregates<GuestList, AttendanceFact> aggregates;
    private final Mono<Void> index;

    MongoGuestLists(Aggregates<GuestList, AttendanceFact> aggregates) {
        this.aggregates = aggregates;
        this.index = aggregates.indexed(OFFERS);
    }

    @Override
    public Mono<Versioned<GuestList>> find(String event) {
        return aggregates.find(event);
    }

    @Override
    public Mono<Versioned<GuestList>> create(GuestList list) {
        return index.then(aggregates.create(list.event(), list, List.of(), null));
    }

    @Override
    public Mono<Versioned<GuestList>> update(Versioned<GuestList> from, GuestList next, List<AttendanceFact> facts) {
        return aggregates.update(from, next, facts, null);
    }

    @Override
    public Flux<String> withExpiredOffers(Instant now, int limit) {
        // Only an open offer has a time.
        return aggregates.list(lte(OFFERS, now), Sorts.ascending("_id"), limit).map(Versioned::id);
    }
}
