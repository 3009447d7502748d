package eu.klynge.events.attendance.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.model.Sorts;
import eu.klynge.events.attendance.Guest;
import eu.klynge.events.attendance.GuestFact;
import eu.klynge.events.attendance.Guests;
import eu.klynge.kit.store.Aggregates;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The one collection of this service with personal data. Who is forgotten leaves an id, so that versions go on from there. */
final class MongoGuests implements Guests {

    private static final Bson KNOWN = ne("state.email", "");
    private static final Bson LATEST_FIRST = Sorts.descending("state.registeredAt", "_id");

    private final Aggregates<Guest, GuestFact> aggregates;
    private final Mono<Void> indexes;

    MongoGuests(Aggregates<Guest, GuestFact> aggregates) {
        this.aggregates = aggregates;
        this.indexes = aggregates
                .indexed("state.account", "state.registeredAt")
                .then(aggregates.indexed("state.event"))
                .then(aggregates.indexed("state.registeredAt"));
    }

    @Override
    public Mono<Guest> keep(Guest guest) {
        return indexes.then(aggregates.create(guest.id(), guest, List.of(new GuestFact.Kept(guest)), null))
                .map(Versioned::state)
                .onErrorResume(DuplicateKey.class, taken -> again(guest));
    }

    private Mono<Guest> again(Guest guest) {
        return aggregates
                .find(guest.id())
                .flatMap(found -> found.state().isForgotten()
                        ? aggregates
                                .update(found, guest, List.of(new GuestFact.Kept(guest)), null)
                                .map(Versioned::state)
                        : Mono.just(found.state()))
                .onErrorResume(StaleVersion.class, another -> again(guest));
    }

    @Override
    public Mono<Guest> find(String id) {
        return aggregates.find(id).map(Versioned::state).filter(guest -> !guest.isForgotten());
    }

    @Override
    public Flux<Guest> all(Collection<String> ids) {
        return list(in("_id", ids), ids.size());
    }

    @Override
    public Flux<Guest> ofAccount(String account, int limit) {
        return list(eq("state.account", account), limit);
    }

    @Override
    public Flux<Guest> ofEvent(String event, int limit) {
        return list(eq("state.event", event), limit);
    }

    @Override
    public Mono<Void> forget(String id) {
        GuestFact forgotten = new GuestFact.Forgotten(id);
        return aggregates
                .find(id)
                .filter(found -> !found.state().isForgotten())
                .flatMap(found -> {
                    Guest guest = found.state();
                    Guest nobody = Guest.forgotten(id, guest.event(), guest.registeredAt());
                    return aggregates.update(found, nobody, List.of(forgotten), null);
                })
                .onErrorResume(StaleVersion.class, another -> forget(id).then(Mono.empty()))
                .then(aggregates.withhold(id, forgotten));
    }

    @Override
    public Flux<Guest> keptBetween(Instant from, Instant to, int limit) {
        return list(and(gt("state.registeredAt", from), lt("state.registeredAt", to)), limit);
    }

    private Flux<Guest> list(Bson wanted, int limit) {
        return limit == 0
                ? Flux.empty()
                : aggregates.list(and(wanted, KNOWN), LATEST_FIRST, limit).map(Versioned::state);
    }
}
