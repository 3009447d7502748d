package eu.klynge.notification.guest.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.notification.guest.Circular;
import eu.klynge.notification.guest.Circulars;
import eu.klynge.notification.mail.Matter;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class MongoCirculars implements Circulars {

    private final MongoCollection<Document> circulars;

    MongoCirculars(MongoDatabase database) {
        this.circulars = database.getCollection("circulars");
    }

    @Override
    public Mono<Void> add(Circular circular) {
        Document parameters = new Document();
        circular.matter().parameters().forEach(parameters::append);
        Document document = new Document("_id", circular.id())
                .append("event", circular.event())
                .append("template", circular.matter().template())
                .append("parameters", parameters)
                .append("after", circular.after());
        return Mono.from(circulars.insertOne(document)).then().onErrorComplete(DuplicateKey::isCauseOf);
    }

    @Override
    public Flux<Circular> all(int limit) {
        return Flux.from(circulars.find().sort(Sorts.ascending("_id")).limit(limit))
                .map(MongoCirculars::read);
    }

    @Override
    public Mono<Void> keep(Circular circular) {
        return Mono.from(circulars.updateOne(eq("_id", circular.id()), Updates.set("after", circular.after())))
                .then();
    }

    @Override
    public Mono<Void> remove(String id) {
        return Mono.from(circulars.deleteOne(eq("_id", id))).then();
    }

    private static Circular read(Document document) {
        Map<String, String> parameters = document.get("parameters", Document.class).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, parameter -> String.valueOf(parameter.getValue())));
        return new Circular(
                document.getString("_id"),
                document.getString("event"),
                new Matter(document.getString("template"), parameters),
                document.getString("after"));
    }
}
