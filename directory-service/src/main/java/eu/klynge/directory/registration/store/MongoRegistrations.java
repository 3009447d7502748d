package eu.klynge.directory.registration.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import eu.klynge.directory.registration.Registration;
import eu.klynge.directory.registration.RegistrationFact;
import eu.klynge.directory.registration.Registrations;
import eu.klynge.kit.store.Aggregates;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.Versioned;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class MongoRegistrations implements Registrations {

    private static final String EMAIL = "state.contact.email";
    private static final String BY = "state.history.by";
    private static final Bson OLDEST_FIRST = Sorts.ascending("createdAt", "_id");

    private final Aggregates<Registration, RegistrationFact> aggregates;
    private final MongoCollection<BsonDocument> documents;
    private final Mono<Void> indexes;

    MongoRegistrations(Aggregates<Registration, RegistrationFact> aggregates, MongoCollection<BsonDocument> documents) {
        this.aggregates = aggregates;
        this.documents = documents;
        this.indexes = aggregates
                .uniqueWhereSet("state.slug")
                .then(aggregates.indexed("state.state", "createdAt"))
                .then(aggregates.indexed(EMAIL));
    }

    @Override
    public Mono<Versioned<Registration>> find(String id) {
        return aggregates.find(id);
    }

    @Override
    public Mono<Versioned<Registration>> create(
            Registration registration, RegistrationFact fact, @Nullable Receipt receipt) {
        return aggregates.create(registration.id(), registration, List.of(fact), receipt);
    }

    @Override
    public Mono<Versioned<Registration>> update(
            Versioned<Registration> from, Registration next, RegistrationFact fact, @Nullable Receipt receipt) {
        return indexes.then(aggregates.update(from, next, List.of(fact), receipt))
                .onErrorMap(DuplicateKey.class, duplicate -> duplicate.concerns("slug") ? new SlugTaken() : duplicate);
    }

    @Override
    public Flux<Versioned<Registration>> ofContact(String email) {
        return aggregates.list(eq(EMAIL, email), OLDEST_FIRST, Integer.MAX_VALUE);
    }

    @Override
    public Mono<Void> withhold(RegistrationFact.ContactErased fact) {
        return aggregates.withhold(fact.registration().id(), fact);
    }

    @Override
    public Mono<Void> forgetSteward(String name) {
        var steps = new UpdateOptions().arrayFilters(List.of(eq("step.by", name)));
        // With a version of its own: a command that has read the name finds that it is late, and does not write it
        // again.
        var forgotten = Updates.combine(Updates.set("state.history.$[step].by", "steward"), Updates.inc("version", 1L));
        return Mono.from(documents.updateMany(eq(BY, name), forgotten, steps)).then();
    }

    @Override
    public Flux<Versioned<Registration>> list(Selection selection, int limit) {
        Bson state = selection.state() == null
                ? empty()
                : eq("state.state", selection.state().name());
        Bson countries =
                selection.countries() == null ? empty() : in("state.organisation.country", selection.countries());
        return aggregates.list(and(state, countries, after(selection.after())), OLDEST_FIRST, limit);
    }

    private static Bson after(@Nullable Position position) {
        return position == null
                ? empty()
                : or(
                        gt("createdAt", position.createdAt()),
                        and(eq("createdAt", position.createdAt()), gt("_id", position.id())));
    }
}
