package eu.klynge.directory.person.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.directory.person.Erasure;
import eu.klynge.directory.person.Erasures;
import eu.klynge.directory.person.Person;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A document per erasure; {@code person} is there until it is done. */
@Component
class MongoErasures implements Erasures {

    private final MongoCollection<Document> erasures;

    MongoErasures(MongoDatabase database) {
        this.erasures = database.getCollection("erasures");
    }

    @Override
    public Mono<Erasure> open(Erasure erasure) {
        Person person = erasure.person();
        var created = Updates.combine(
                Updates.setOnInsert("asked", erasure.asked()),
                Updates.setOnInsert("requestedAt", erasure.requestedAt()),
                Updates.setOnInsert("person", person == null ? null : write(person)));
        return Mono.from(erasures.findOneAndUpdate(
                        eq("_id", erasure.id()),
                        created,
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)))
                .map(MongoErasures::read);
    }

    @Override
    public Mono<Erasure> find(String id) {
        return Mono.from(erasures.find(eq("_id", id)).first()).map(MongoErasures::read);
    }

    @Override
    public Flux<Erasure> pending(int limit) {
        return Flux.from(erasures.find(exists("person"))
                        .sort(Sorts.ascending("requestedAt"))
                        .limit(limit))
                .map(MongoErasures::read);
    }

    @Override
    public Mono<Void> done(String id, Instant at) {
        return Mono.from(erasures.updateOne(
                        eq("_id", id), Updates.combine(Updates.set("doneAt", at), Updates.unset("person"))))
                .then();
    }

    private static Document write(Person person) {
        return new Document("registrations", List.copyOf(person.registrations()))
                .append("account", person.account())
                .append("name", person.name());
    }

    private static Erasure read(Document document) {
        Document person = document.get("person", Document.class);
        return new Erasure(
                document.getString("_id"),
                document.getString("asked"),
                person == null
                        ? null
                        : new Person(
                                Set.copyOf(person.getList("registrations", String.class)),
                                person.getString("account"),
                                person.getString("name")),
                document.getDate("requestedAt").toInstant(),
                instant(document.getDate("doneAt")));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
