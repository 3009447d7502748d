package eu.klynge.events.jury.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.events.award.TieKind;
import eu.klynge.events.jury.Undertaking;
import eu.klynge.events.jury.Undertakings;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A document per partnership or event. */
@Component
class MongoUndertakings implements Undertakings {

    private final MongoCollection<Document> undertakings;
    private final Mono<String> index;

    MongoUndertakings(MongoDatabase database) {
        this.undertakings = database.getCollection("undertakings");
        this.index = Mono.from(undertakings.createIndex(Indexes.ascending("clusters")))
                .cache(made -> Duration.ofDays(365), failed -> Duration.ZERO, () -> Duration.ZERO);
    }

    @Override
    public Mono<Void> keep(Undertaking undertaking) {
        String id = undertaking.kind().code() + "/" + undertaking.reference();
        Bson change = Updates.combine(
                Updates.set("kind", undertaking.kind().code()),
                Updates.set("reference", undertaking.reference()),
                Updates.addEachToSet("clusters", List.copyOf(undertaking.clusters())));
        return Mono.from(undertakings.updateOne(eq("_id", id), change, new UpdateOptions().upsert(true)))
                .then();
    }

    @Override
    public Flux<Undertaking> of(String cluster) {
        return index.thenMany(Flux.from(undertakings.find(eq("clusters", cluster))))
                .map(found -> new Undertaking(
                        TieKind.of(found.getString("kind")).orElseThrow(),
                        found.getString("reference"),
                        Set.copyOf(found.getList("clusters", String.class))));
    }
}
