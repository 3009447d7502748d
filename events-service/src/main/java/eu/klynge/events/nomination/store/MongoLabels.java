package eu.klynge.events.nomination.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.events.nomination.Labels;
import eu.klynge.kit.inbox.Effect;
import eu.klynge.kit.inbox.Seen;
import eu.klynge.kit.store.Once;
import java.time.LocalDate;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A document per label; days as ISO 8601 text, which sorts as days do. */
@Component
class MongoLabels implements Labels {

    private final MongoCollection<Document> labels;
    private final Mono<Void> index;

    MongoLabels(MongoDatabase database) {
        this.labels = database.getCollection("labels");
        this.index = Once.made(labels.createIndex(Indexes.ascending("cluster")));
    }

    @Override
    public Mono<Boolean> learn(Label label, long sequence) {
        var effect = Updates.combine(
                Updates.set("cluster", label.cluster()),
                Updates.set("level", label.level()),
                Updates.set("validFrom", label.validFrom().toString()),
                Updates.set("validUntil", label.validUntil().toString()));
        return index.then(new Seen("labels", sequence).apply(labels, label.id(), effect))
                .map(done -> done == Effect.APPLIED);
    }

    @Override
    public Flux<String> heldBy(String cluster, LocalDate day) {
        return index.thenMany(Flux.from(labels.find(and(
                        eq("cluster", cluster), lte("validFrom", day.toString()), gte("validUntil", day.toString())))))
                .map(found -> found.getString("level"));
    }
}
