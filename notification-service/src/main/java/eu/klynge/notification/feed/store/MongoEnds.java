package eu.klynge.notification.feed.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.notification.feed.Ends;
import eu.klynge.notification.feed.Partition;
import eu.klynge.notification.feed.Position;
import eu.klynge.notification.feed.Positions;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A document per partition: {@code _id} its name, {@code topic, partition}, {@code next} the first offset not recorded. */
@Component
class MongoEnds implements Ends {

    private final MongoCollection<BsonDocument> ends;

    MongoEnds(MongoDatabase database) {
        this.ends = database.getCollection("feed-ends", BsonDocument.class);
    }

    @Override
    public Mono<Positions> read() {
        return Flux.from(ends.find())
                .onErrorMap(Writes::unavailable)
                .collect(Collectors.toMap(
                        found -> new Partition(
                                found.getString("topic").getValue(),
                                found.getNumber("partition").intValue()),
                        found -> found.getNumber("next").longValue()))
                .map(Positions::new);
    }

    @Override
    public Mono<Void> recorded(Position position) {
        Partition partition = position.partition();
        return Writes.guarded(Mono.from(ends.updateOne(
                        eq("_id", partition.topic() + "/" + partition.number()),
                        Updates.combine(
                                Updates.max("next", position.offset() + 1),
                                Updates.setOnInsert("topic", partition.topic()),
                                Updates.setOnInsert("partition", partition.number())),
                        new UpdateOptions().upsert(true))))
                .then();
    }
}
