package eu.klynge.notification.subscription.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.kit.store.Once;
import eu.klynge.notification.subscription.Waiting;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class MongoWaiting implements Waiting {

    private final MongoCollection<Document> items;
    private final MongoCollection<Document> dates;
    private final Mono<Void> indexes;

    MongoWaiting(MongoDatabase database) {
        this.items = database.getCollection("digest-items");
        this.dates = database.getCollection("digest-dates");
        this.indexes = Once.made(List.of(
                items.createIndex(Indexes.ascending("subscription", "at")),
                dates.createIndex(Indexes.ascending("dueAt"))));
    }

    @Override
    public Mono<Boolean> add(Item item) {
        Document document = new Document("_id", item.id())
                .append("subscription", item.subscription())
                .append("matter", MatterDocuments.write(item.matter()))
                .append("at", item.at());
        return indexes.then(MatterDocuments.inserted(Mono.from(items.insertOne(document))));
    }

    @Override
    public Mono<Void> ensure(String subscription, Instant dueAt) {
        Document document =
                new Document("_id", subscription).append("dueAt", dueAt).append("claimedUntil", Instant.EPOCH);
        return MatterDocuments.inserted(Mono.from(dates.insertOne(document))).then();
    }

    @Override
    public Mono<Void> moveTo(String subscription, Instant dueAt) {
        return Mono.from(dates.updateOne(
                        eq("_id", subscription),
                        Updates.combine(Updates.set("dueAt", dueAt), Updates.set("claimedUntil", Instant.EPOCH))))
                .then();
    }

    @Override
    public Flux<Date> claim(Instant now, Instant until, int most) {
        var oldestFirst = new FindOneAndUpdateOptions().sort(Sorts.ascending("dueAt"));
        Mono<Document> one = Mono.from(dates.findOneAndUpdate(
                and(lte("dueAt", now), lte("claimedUntil", now)), Updates.set("claimedUntil", until), oldestFirst));
        return Mono.defer(() -> one).repeat(most - 1).map(MongoWaiting::date);
    }

    @Override
    public Mono<List<Item>> items(String subscription, int most) {
        return Flux.from(items.find(eq("subscription", subscription))
                        .sort(Sorts.ascending("at", "_id"))
                        .limit(most))
                .map(MongoWaiting::item)
                .collectList();
    }

    @Override
    public Mono<Void> remove(List<String> ids) {
        return Mono.from(items.deleteMany(in("_id", ids))).then();
    }

    @Override
    public Mono<Void> done(Date date) {
        return Mono.from(dates.deleteOne(and(eq("_id", date.subscription()), eq("dueAt", date.dueAt()))))
                .then();
    }

    @Override
    public Mono<Void> drop(String subscription) {
        return Mono.from(dates.deleteOne(eq("_id", subscription)))
                .then(Mono.from(items.deleteMany(eq("subscription", subscription))))
                .then();
    }

    private static Date date(Document document) {
        return new Date(
                document.getString("_id"),
                document.get("dueAt", java.util.Date.class).toInstant());
    }

    private static Item item(Document document) {
        return new Item(
                document.getString("_id"),
                document.getString("subscription"),
                MatterDocuments.read(document.get("matter", Document.class)),
                document.get("at", java.util.Date.class).toInstant());
    }
}
