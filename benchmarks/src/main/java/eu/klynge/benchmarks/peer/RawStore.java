package eu.klynge.benchmarks.peer;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import eu.klynge.acceptance.platform.RunningPlatform;
import eu.klynge.standalone.launcher.platform.Platform;
import java.time.Duration;
import java.util.List;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/** The platform's document store by its driver alone. For several threads. */
public final class RawStore implements AutoCloseable {

    private static final Duration SENT = Duration.ofSeconds(30);

    private final MongoClient client;
    private final MongoCollection<Document> ours;
    private final MongoCollection<Document> raw;

    public RawStore(Platform platform) {
        client = MongoClients.create(platform.documentStore().toString());
        ours = client.getDatabase("directory").getCollection("registrations");
        raw = client.getDatabase("benchmarks")
                .getCollection("raw")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** A registration as directory-service keeps it when its facts are sent: what a plain insert is to be as large as. */
    public Document like(String registration) {
        RunningPlatform.await(
                "the facts of " + registration + " to be sent",
                SENT,
                () -> stored(registration)
                        .getList("outbox", Document.class, List.of())
                        .isEmpty());
        return stored(registration);
    }

    private Document stored(String registration) {
        var stored = ours.find(new Document("_id", registration)).first();
        if (stored == null) {
            throw new IllegalStateException("Registration " + registration + " is not in the store.");
        }
        return stored;
    }

    /** Returns when the store says that the document is safe. */
    public void insert(String id, Document like) {
        var copy = new Document(like);
        copy.put("_id", id);
        raw.insertOne(copy);
    }

    /** Bytes of the document in the store. */
    public static int size(Document document) {
        try (var out = new BasicOutputBuffer()) {
            new DocumentCodec()
                    .encode(
                            new BsonBinaryWriter(out),
                            document,
                            EncoderContext.builder().build());
            return out.getSize();
        }
    }

    @Override
    public void close() {
        raw.drop();
        client.close();
    }
}
