package eu.klynge.notification.webhook.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.kit.store.Once;
import eu.klynge.notification.webhook.Deliveries;
import eu.klynge.notification.webhook.Delivery;
import eu.klynge.notification.webhook.Delivery.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWrapper;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A document per delivery, its fields those of {@link Delivery}; {@code due} is there while it is to be tried, {@code lane},
 * its webhook once more, while it is not over: what is over must not be looked through for what is next.
 */
final class MongoDeliveries implements Deliveries {

    private static final int ATTEMPTS_KEPT = 20;

    private final MongoCollection<Delivery> deliveries;
    private final Mono<Void> indexes;

    MongoDeliveries(MongoDatabase database) {
        this.deliveries = database.getCollection("webhook-deliveries", Delivery.class);
        this.indexes = Once.made(List.of(
                deliveries.createIndex(Indexes.ascending("id"), new IndexOptions().unique(true)),
                deliveries.createIndex(Indexes.ascending("due")),
                deliveries.createIndex(Indexes.ascending("createdAt")),
                deliveries.createIndex(Indexes.ascending("lane", "createdAt")),
                deliveries.createIndex(Indexes.ascending("webhook", "createdAt"))));
    }

    @Override
    public Mono<Void> add(List<Delivery> intents) {
        List<BsonDocument> documents = intents.stream()
                .map(intent -> BsonDocumentWrapper.asBsonDocument(intent, deliveries.getCodecRegistry())
                        .append("lane", new BsonString(intent.webhook())))
                .toList();
        return indexes.then(Calls.one(deliveries
                        .withDocumentClass(BsonDocument.class)
                        .insertMany(documents, new InsertManyOptions().ordered(false))))
                .onErrorComplete(Calls::isDuplicate)
                .then();
    }

    @Override
    public Mono<Delivery> find(String webhook, String id) {
        return Calls.one(
                deliveries.find(and(eq("id", id), eq("webhook", webhook))).first());
    }

    @Override
    public Flux<Delivery> list(String webhook, @Nullable Place after, int limit) {
        Bson earlier = after == null
                ? empty()
                : or(lt("createdAt", after.createdAt()), and(eq("createdAt", after.createdAt()), lt("id", after.id())));
        return Calls.many(deliveries
                .find(and(eq("webhook", webhook), earlier))
                .sort(Sorts.descending("createdAt", "id"))
                .limit(limit));
    }

    @Override
    public Flux<String> webhooksWithDue(Instant now) {
        return Calls.many(deliveries.aggregate(
                        List.of(Aggregates.match(lte("due", now)), Aggregates.group("$webhook")), BsonDocument.class))
                .map(found -> found.getString("_id").getValue());
    }

    @Override
    public Flux<Wait> waiting(String webhook, Instant now) {
        return Calls.many(deliveries
                        .withDocumentClass(BsonDocument.class)
                        .find(and(eq("lane", webhook), eq("state", State.WAITING.name()), gt("due", now)))
                        .projection(Projections.include("key", "due")))
                .map(found -> new Wait(
                        found.getString("key").getValue(),
                        Instant.ofEpochMilli(found.getDateTime("due").getValue())));
    }

    @Override
    public Flux<Delivery> open(String webhook, Set<String> without, int limit) {
        return Calls.many(deliveries
                .find(and(eq("lane", webhook), nin("key", without)))
                .sort(Sorts.ascending("createdAt", "order"))
                .limit(limit));
    }

    @Override
    public Mono<Void> attempted(String id, State state, @Nullable Instant due, Delivery.Attempt attempt) {
        List<Bson> changes = new ArrayList<>(List.of(
                Updates.set("state", state.name()),
                Updates.inc("tries", 1),
                Updates.pushEach("attempts", List.of(attempt), new PushOptions().slice(-ATTEMPTS_KEPT))));
        changes.add(due == null ? Updates.unset("due") : Updates.set("due", due));
        if (isOver(state)) {
            changes.add(Updates.unset("lane"));
        }
        return change(eq("id", id), Updates.combine(changes));
    }

    @Override
    public Mono<Void> again(String id, Instant now) {
        // One that is over goes back into its webhook's lane, whose name only the document knows.
        return Calls.one(deliveries.find(eq("id", id)).first())
                .flatMap(found ->
                        change(eq("id", id), Updates.combine(fresh(now), Updates.set("lane", found.webhook()))));
    }

    private static boolean isOver(State state) {
        return state == State.DELIVERED || state == State.FAILED;
    }

    @Override
    public Mono<Void> suspend(String webhook) {
        return change(eq("lane", webhook), Updates.unset("due"));
    }

    @Override
    public Mono<Void> resume(String webhook, Instant now) {
        return change(eq("lane", webhook), fresh(now));
    }

    @Override
    public Mono<Void> forget(String webhook) {
        return Calls.one(deliveries.deleteMany(eq("webhook", webhook))).then();
    }

    @Override
    public Mono<Void> prune(Duration kept, Instant now) {
        Bson over = in("state", State.DELIVERED.name(), State.FAILED.name());
        return Calls.one(deliveries.deleteMany(and(over, lt("createdAt", now.minus(kept)))))
                .then();
    }

    @Override
    public Mono<Map<State, Long>> counts() {
        return Calls.many(deliveries.aggregate(
                        List.of(Aggregates.group("$state", Accumulators.sum("count", 1L))), BsonDocument.class))
                .collectMap(
                        found -> State.valueOf(found.getString("_id").getValue()),
                        found -> found.getNumber("count").longValue());
    }

    private static Bson fresh(Instant now) {
        return Updates.combine(
                Updates.set("state", State.PENDING.name()), Updates.set("due", now), Updates.set("tries", 0));
    }

    private Mono<Void> change(Bson which, Bson how) {
        return Calls.one(deliveries.updateMany(which, how)).then();
    }
}
