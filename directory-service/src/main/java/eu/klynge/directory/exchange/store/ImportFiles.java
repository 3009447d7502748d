package eu.klynge.directory.exchange.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoGridFSException;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import com.mongodb.reactivestreams.client.gridfs.GridFSBucket;
import com.mongodb.reactivestreams.client.gridfs.GridFSBuckets;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Date;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** GridFS bucket {@code import-files}. */
final class ImportFiles {

    private final GridFSBucket bucket;
    private final MongoCollection<Document> pieces;

    ImportFiles(MongoDatabase database) {
        this.bucket = GridFSBuckets.create(database, "import-files");
        this.pieces = database.getCollection("import-files.chunks");
    }

    Mono<Void> take(String id, Publisher<ByteBuffer> content) {
        return Mono.from(bucket.uploadFromPublisher(new BsonString(id), id, content));
    }

    Flux<ByteBuffer> read(String id) {
        return Flux.from(bucket.downloadToPublisher(new BsonString(id))).limitRate(1);
    }

    Mono<Void> remove(String id) {
        return Mono.from(bucket.delete(new BsonString(id)))
                .onErrorComplete(MongoGridFSException.class)
                .then();
    }

    /** Ids of those that came before. */
    Flux<String> before(Instant time) {
        return Flux.from(bucket.find(lt("uploadDate", Date.from(time))))
                .map(file -> file.getId().asString().getValue());
    }

    /** A crash during an upload leaves pieces without a file. An id tells when it was made. */
    Mono<Void> clearPieces(Instant before) {
        return Flux.from(pieces.find(and(eq("n", 0), lt("_id", ObjectId.getSmallestWithDate(Date.from(before))))))
                .map(piece -> piece.getString("files_id"))
                .filterWhen(file -> Mono.from(bucket.find(eq("_id", file)).first())
                        .hasElement()
                        .map(there -> !there))
                .concatMap(file -> Mono.from(pieces.deleteMany(eq("files_id", file))))
                .then();
    }
}
