package eu.klynge.events.award.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.events.award.Step;
import eu.klynge.events.award.Steps;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Once;
import java.util.List;
import org.bson.BsonDocument;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A document per step; award and number together are unique, which makes every command one conditional write. */
@Component
class MongoSteps implements Steps {

    private final MongoCollection<Step> steps;
    private final Mono<Void> index;

    MongoSteps(MongoDatabase database) {
        this.steps = database.getCollection("award-steps", Step.class);
        this.index =
                Once.made(steps.createIndex(Indexes.ascending("award", "number"), new IndexOptions().unique(true)));
    }

    @Override
    public Flux<Step> after(String award, long number, int limit) {
        return index.thenMany(Flux.from(steps.find(and(eq("award", award), gt("number", number)))
                .sort(Sorts.ascending("number"))
                .limit(limit)));
    }

    @Override
    public Mono<Void> append(Step step) {
        return index.then(Mono.from(steps.insertOne(step)))
                .onErrorMap(DuplicateKey::isCauseOf, taken -> new NumberTaken())
                .then();
    }

    @Override
    public Mono<Void> erase(String award) {
        return index.then(
                        Mono.from(steps.updateMany(and(eq("award", award), gt("number", 1L)), Updates.unset("sealed"))))
                .then();
    }

    @Override
    public Flux<Length> lengths() {
        var longest = Aggregates.group("$award", Accumulators.max("steps", "$number"));
        return Flux.from(steps.aggregate(List.of(longest), BsonDocument.class))
                .map(found -> new Length(
                        found.getString("_id").getValue(),
                        found.getNumber("steps").longValue()));
    }
}
