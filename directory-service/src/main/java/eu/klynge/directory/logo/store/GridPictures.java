package eu.klynge.directory.logo.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.reactivestreams.client.MongoDatabase;
import com.mongodb.reactivestreams.client.gridfs.GridFSBucket;
import com.mongodb.reactivestreams.client.gridfs.GridFSBuckets;
import eu.klynge.directory.logo.Picture;
import eu.klynge.directory.logo.Pictures;
import java.nio.ByteBuffer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * GridFS bucket {@code logos}; {@code filename} is cluster and name. Each upload has an id of its own: two of the same picture
 * at the same moment are two files, and none has pieces of the other.
 */
@Component
class GridPictures implements Pictures {

    private final GridFSBucket bucket;

    GridPictures(MongoDatabase database) {
        this.bucket = GridFSBuckets.create(database, "logos");
    }

    @Override
    public Mono<Boolean> keep(String clusterId, Picture picture) {
        String filename = filename(clusterId, picture.name());
        return files(filename)
                .hasElements()
                .flatMap(there -> there
                        ? Mono.just(false)
                        : Mono.from(bucket.uploadFromPublisher(
                                        filename, Mono.fromSupplier(() -> ByteBuffer.wrap(picture.png()))))
                                .thenReturn(true));
    }

    @Override
    public Mono<byte[]> find(String clusterId, String name) {
        return Flux.from(bucket.downloadToPublisher(filename(clusterId, name)))
                .reduce(new byte[0], GridPictures::joined)
                .onErrorResume(MongoGridFSException.class, none -> Mono.empty());
    }

    @Override
    public Mono<Void> remove(String clusterId, String name) {
        return files(filename(clusterId, name))
                .concatMap(file -> Mono.from(bucket.delete(file.getId())).onErrorComplete(MongoGridFSException.class))
                .then();
    }

    private Flux<GridFSFile> files(String filename) {
        return Flux.from(bucket.find(eq("filename", filename)));
    }

    private static String filename(String clusterId, String name) {
        return clusterId + "/" + name;
    }

    private static byte[] joined(byte[] bytes, ByteBuffer more) {
        ByteBuffer all = ByteBuffer.allocate(bytes.length + more.remaining());
        return all.put(bytes).put(more).array();
    }
}
