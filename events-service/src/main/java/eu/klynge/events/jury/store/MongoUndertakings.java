package eu.klynge.events.jury.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.events.jury.Undertaking;
import eu.klynge.events.jury.Undertakings;
import eu.klynge.kit.store.Once;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A document per revision of an event. */
@Component
class MongoUndertakings implements Undertakings {

    private final MongoCollection<Document> undertakings;
    private final Mono<Void> index;

    MongoUndertakings(MongoDatabase database) {
        this.undertakings = database.getCollection("undertakings");
        this.index = Once.made(undertakings.createIndex(Indexes.ascending("clusters")));
    }

    @Override
    public Mono<Void> keep(Undertaking undertaking) {
        String id = undertaking.event() + "/" + undertaking.revision();
        Document document = new Document("_id", id)
                .append("event", undertaking.event())
                .append("revision", undertaking.revision())
                .append("since", undertaking.since())
                .append("clusters", List.copyOf(undertaking.clusters()));
        return Mono.from(undertakings.replaceOne(eq("_id", id), document, new ReplaceOptions().upsert(true)))
                .then();
    }

    @Override
    public Flux<Undertaking> of(String cluster) {
        return index.thenMany(Flux.from(undertakings.find(eq("clusters", cluster))))
                .map(found -> new Undertaking(
                        found.getString("event"),
                        found.getInteger("revision"),
                        found.getDate("since").toInstant(),
                        Set.copyOf(found.getList("clusters", String.class))));
    }
}
