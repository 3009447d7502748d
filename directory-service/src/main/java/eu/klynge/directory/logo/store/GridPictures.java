package eu.klynge.directory.logo.store;

import com.mongodb.MongoException;
import com.mongodb.MongoGridFSException;
import com.mongodb.reactivestreams.client.MongoDatabase;
import com.mongodb.reactivestreams.client.gridfs.GridFSBucket;
import com.mongodb.reactivestreams.client.gridfs.GridFSBuckets;
import eu.klynge.directory.logo.Picture;
import eu.klynge.directory.logo.Pictures;
import java.nio.ByteBuffer;
import org.bson.BsonString;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** GridFS bucket {@code logos}; {@code _id} is cluster and name. */
@Component
class GridPictures implements Pictures {

    private static final int DUPLICATE = 11000;

    private final GridFSBucket bucket;

    GridPictures(MongoDatabase database) {
        this.bucket = GridFSBuckets.create(database, "logos");
    }

    @Override
    public Mono<Void> keep(String clusterId, Picture picture) {
        return Mono.from(bucket.uploadFromPublisher(
                        id(clusterId, picture.name()),
                        picture.name(),
                        Mono.fromSupplier(() -> ByteBuffer.wrap(picture.png()))))
                // The same picture, which is whole when its entry among the files is there.
                .onErrorComplete(GridPictures::isThere);
    }

    @Override
    public Mono<byte[]> find(String clusterId, String name) {
        return Flux.from(bucket.downloadToPublisher(id(clusterId, name)))
                .reduce(new byte[0], GridPictures::joined)
                .onErrorResume(MongoGridFSException.class, none -> Mono.empty());
    }

    @Override
    public Mono<Void> remove(String clusterId, String name) {
        return Mono.from(bucket.delete(id(clusterId, name)))
                .onErrorComplete(MongoGridFSException.class)
                .then();
    }

    private static BsonString id(String clusterId, String name) {
        return new BsonString(clusterId + "/" + name);
    }

    private static byte[] joined(byte[] bytes, ByteBuffer more) {
        ByteBuffer all = ByteBuffer.allocate(bytes.length + more.remaining());
        return all.put(bytes).put(more).array();
    }

    private static boolean isThere(Throwable failure) {
        return failure instanceof MongoException refused && refused.getCode() == DUPLICATE;
    }
}
