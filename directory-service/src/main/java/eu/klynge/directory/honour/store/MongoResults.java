package eu.klynge.directory.honour.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.directory.honour.Place;
import eu.klynge.directory.honour.Result;
import eu.klynge.directory.honour.Result.Placed;
import eu.klynge.directory.honour.Results;
import eu.klynge.kit.inbox.Effect;
import eu.klynge.kit.inbox.Seen;
import eu.klynge.kit.store.Once;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A document per award; {@code ever} only grows. */
@Component
class MongoResults implements Results {

    private final MongoCollection<Document> results;
    private final Mono<Void> index;

    MongoResults(MongoDatabase database) {
        this.results = database.getCollection("award-results");
        this.index = Once.made(results.createIndex(Indexes.ascending("placed.cluster")));
    }

    @Override
    public Mono<Boolean> keep(Result result, long sequence) {
        List<Document> placed =
                result.placed().stream().map(MongoResults::write).toList();
        var update = Updates.combine(
                Updates.set("name", result.name()),
                Updates.set("year", result.year()),
                Updates.set("placed", placed),
                Updates.addEachToSet(
                        "ever", result.placed().stream().map(Placed::cluster).toList()));
        return index.then(new Seen("awards", sequence).apply(results, result.award(), update))
                .map(effect -> effect == Effect.APPLIED);
    }

    @Override
    public Flux<String> everHonouredBy(String award) {
        return Mono.from(results.find(eq("_id", award)).first())
                .flatMapIterable(found -> found.getList("ever", String.class, List.of()));
    }

    @Override
    public Flux<Result> of(String cluster) {
        return index.thenMany(Flux.from(results.find(eq("placed.cluster", cluster))))
                .map(MongoResults::read);
    }

    private static Document write(Placed placed) {
        return new Document("cluster", placed.cluster())
                .append("category", placed.category())
                .append("place", placed.place().name());
    }

    private static Result read(Document document) {
        return new Result(
                document.getString("_id"),
                document.getString("name"),
                document.getInteger("year"),
                document.getList("placed", Document.class).stream()
                        .map(placed -> new Placed(
                                placed.getString("cluster"),
                                placed.getString("category"),
                                Place.valueOf(placed.getString("place"))))
                        .toList());
    }
}
