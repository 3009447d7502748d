package eu.klynge.notification.subscription.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.notification.subscription.Digest;
import eu.klynge.notification.subscription.Digests;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class MongoDigests implements Digests {

    private final MongoCollection<Document> digests;

    MongoDigests(MongoDatabase database) {
        this.digests = database.getCollection("digests");
    }

    @Override
    public Mono<Digest> make(Digest digest) {
        Document document = new Document("_id", digest.id())
                .append("items", digest.items())
                .append(
                        "matters",
                        digest.matters().stream().map(MatterDocuments::write).toList())
                .append("at", digest.at());
        return MatterDocuments.inserted(Mono.from(digests.insertOne(document)))
                .flatMap(made -> made ? Mono.just(digest) : find(digest.id()));
    }

    @Override
    public Mono<Digest> find(String id) {
        return Mono.from(digests.find(eq("_id", id)).first())
                .map(found -> new Digest(
                        found.getString("_id"),
                        found.getList("items", String.class, List.of()),
                        found.getList("matters", Document.class, List.of()).stream()
                                .map(MatterDocuments::read)
                                .toList(),
                        found.get("at", Date.class).toInstant()));
    }

    @Override
    public Mono<Long> sweep(Instant before) {
        return Mono.from(digests.deleteMany(lt("at", before))).map(result -> result.getDeletedCount());
    }
}
