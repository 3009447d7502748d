package eu.klynge.events.attendance.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.events.attendance.Guest;
import eu.klynge.events.attendance.Guests;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Once;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The one collection of this service with personal data. */
@Component
class MongoGuests implements Guests {

    private final MongoCollection<Document> guests;
    private final Mono<Void> indexes;

    MongoGuests(MongoDatabase database) {
        this.guests = database.getCollection("guests");
        this.indexes = Once.made(guests.createIndex(Indexes.ascending("account", "registeredAt")))
                .then(Once.made(guests.createIndex(Indexes.ascending("registeredAt"))));
    }

    @Override
    public Mono<Guest> keep(Guest guest) {
        return indexes.then(Mono.from(guests.insertOne(write(guest))))
                .thenReturn(guest)
                .onErrorResume(DuplicateKey::isCauseOf, taken -> find(guest.id()));
    }

    @Override
    public Mono<Guest> find(String id) {
        return Mono.from(guests.find(eq("_id", id)).first()).map(MongoGuests::read);
    }

    @Override
    public Flux<Guest> all(Collection<String> ids) {
        return Flux.from(guests.find(in("_id", ids))).map(MongoGuests::read);
    }

    @Override
    public Flux<Guest> ofAccount(String account, int limit) {
        return Flux.from(guests.find(eq("account", account))
                        .sort(Sorts.descending("registeredAt", "_id"))
                        .limit(limit))
                .map(MongoGuests::read);
    }

    @Override
    public Mono<Void> forget(String id) {
        return Mono.from(guests.deleteOne(eq("_id", id))).then();
    }

    @Override
    public Flux<Guest> keptBetween(Instant from, Instant to, int limit) {
        return Flux.from(guests.find(and(gt("registeredAt", from), lt("registeredAt", to)))
                        .sort(Sorts.descending("registeredAt"))
                        .limit(limit))
                .map(MongoGuests::read);
    }

    private static Document write(Guest guest) {
        return new Document("_id", guest.id())
                .append("event", guest.event())
                .append("digest", guest.digest())
                .append("account", guest.account())
                .append("name", guest.name())
                .append("email", guest.email())
                .append("organisation", guest.organisation())
                .append("country", guest.country())
                .append("answers", new Document(Map.copyOf(guest.answers())))
                .append("registeredAt", guest.registeredAt());
    }

    private static Guest read(Document document) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        Document kept = document.get("answers", Document.class);
        kept.keySet().forEach(question -> answers.put(question, kept.getList(question, String.class)));
        return new Guest(
                document.getString("_id"),
                document.getString("event"),
                document.getString("digest"),
                document.getString("account"),
                document.getString("name"),
                document.getString("email"),
                document.getString("organisation"),
                document.getString("country"),
                answers,
                document.getDate("registeredAt").toInstant());
    }
}
