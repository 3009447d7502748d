package eu.klynge.benchmarks.peer;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import eu.klynge.standalone.launcher.platform.Platform;
import java.util.UUID;
import org.bson.Document;

/** Seats of one document, each taken by one conditional update of the driver's. For several threads. */
public final class RawSeats implements AutoCloseable {

    private final MongoClient client;
    private final MongoCollection<Document> lists;
    private String list = "";

    public RawSeats(Platform platform) {
        client = MongoClients.create(platform.documentStore().toString());
        lists = client.getDatabase("benchmarks")
                .getCollection("seats")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** Another document with no seat taken. */
    public void open() {
        list = UUID.randomUUID().toString();
        lists.insertOne(new Document("_id", list).append("taken", 0));
    }

    /** Safe when this returns. @return whether there was a seat */
    public boolean take(int seats) {
        var seat = new Document("id", UUID.randomUUID().toString()).append("standing", "confirmed");
        return lists.updateOne(
                                Filters.and(Filters.eq("_id", list), Filters.lt("taken", seats)),
                                Updates.combine(Updates.inc("taken", 1), Updates.push("seats", seat)))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public void close() {
        lists.drop();
        client.close();
    }
}
