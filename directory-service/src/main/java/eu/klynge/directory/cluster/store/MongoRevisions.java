package eu.klynge.directory.cluster.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.cluster.Revisions;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Once;
import eu.klynge.kit.store.Versioned;
import java.time.Instant;
import java.util.List;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWrapper;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A document per entry and version: {@code _id} both, {@code cluster}, {@code number}, {@code since}, {@code at}, {@code state}. */
final class MongoRevisions implements Revisions {

    private static final String BY = "state.change.by";

    private final MongoCollection<BsonDocument> revisions;
    private final MongoCollection<BsonDocument> present;
    private final CodecRegistry codecs;
    private final Mono<Void> index;

    MongoRevisions(MongoDatabase database) {
        this.revisions = database.getCollection("cluster-revisions", BsonDocument.class);
        this.present = database.getCollection("clusters", BsonDocument.class);
        this.codecs = database.getCodecRegistry();
        this.index = Once.made(revisions.createIndex(Indexes.ascending("cluster", "number")));
    }

    /** Again and again the same: what is kept was true and stays so. */
    Mono<Void> keep(Versioned<Cluster> replaced) {
        var document = new BsonDocument("_id", new BsonString(replaced.id() + "/" + replaced.version()))
                .append("cluster", new BsonString(replaced.id()))
                .append("number", new BsonInt64(replaced.version()))
                .append("since", date(replaced.createdAt()))
                .append("at", date(replaced.changedAt()))
                .append("state", BsonDocumentWrapper.asBsonDocument(replaced.state(), codecs));
        return index.then(Mono.from(revisions.insertOne(document)))
                .onErrorComplete(DuplicateKey::isCauseOf)
                .then();
    }

    @Override
    public Flux<Versioned<Cluster>> before(String clusterId, long number, int limit) {
        return Flux.from(revisions
                        .find(and(eq("cluster", clusterId), lt("number", number)))
                        .sort(Sorts.descending("number"))
                        .limit(limit))
                .map(this::read);
    }

    @Override
    public Mono<Versioned<Cluster>> find(String clusterId, long number) {
        return Mono.from(revisions.find(eq("_id", clusterId + "/" + number)).first())
                .map(this::read);
    }

    @Override
    public Flux<Versioned<Cluster>> by(String subject) {
        return Flux.concat(
                Flux.from(present.find(eq(BY, subject)))
                        .map(entry -> read(entry, "_id", "version", "createdAt", "changedAt")),
                Flux.from(revisions.find(eq(BY, subject))).map(this::read));
    }

    @Override
    public Mono<Void> forget(String subject) {
        // With a version of its own: a command that has read the name finds that it is late, and does not write it
        // again.
        return Mono.from(present.updateMany(
                        eq(BY, subject), Updates.combine(Updates.unset(BY), Updates.inc("version", 1L))))
                .then(Mono.from(revisions.updateMany(eq(BY, subject), Updates.unset(BY))))
                .then();
    }

    private Versioned<Cluster> read(BsonDocument document) {
        return read(document, "cluster", "number", "since", "at");
    }

    private Versioned<Cluster> read(BsonDocument document, String id, String number, String since, String at) {
        Cluster state = codecs.get(Cluster.class)
                .decode(
                        new BsonDocumentReader(document.getDocument("state")),
                        DecoderContext.builder().build());
        return new Versioned<>(
                document.getString(id).getValue(),
                document.getNumber(number).longValue(),
                state,
                instant(document, since),
                instant(document, at),
                List.of());
    }

    private static BsonDateTime date(Instant instant) {
        return new BsonDateTime(instant.toEpochMilli());
    }

    private static Instant instant(BsonDocument document, String field) {
        return Instant.ofEpochMilli(document.getDateTime(field).getValue());
    }
}
