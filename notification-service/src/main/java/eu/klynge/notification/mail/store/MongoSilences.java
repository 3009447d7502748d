package eu.klynge.notification.mail.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.notification.mail.Silences;
import java.time.Instant;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class MongoSilences implements Silences {

    private final MongoCollection<Document> mutes;
    private final MongoCollection<Document> suppressed;

    MongoSilences(MongoDatabase database) {
        this.mutes = database.getCollection("mutes");
        this.suppressed = database.getCollection("suppressed-addresses");
    }

    @Override
    public Mono<Void> mute(String stream, String contact, Instant at) {
        return upsert(
                mutes,
                stream + "/" + contact,
                Updates.combine(
                        Updates.setOnInsert("stream", stream),
                        Updates.setOnInsert("contact", contact),
                        Updates.setOnInsert("at", at)));
    }

    @Override
    public Mono<Boolean> isMuted(String stream, String contact) {
        return Mono.from(mutes.find(eq("_id", stream + "/" + contact)).first()).hasElement();
    }

    @Override
    public Mono<Void> suppress(String code, String reason, Instant at) {
        return upsert(
                suppressed,
                code,
                Updates.combine(Updates.setOnInsert("reason", reason), Updates.setOnInsert("at", at)));
    }

    @Override
    public Mono<Boolean> isSuppressed(String code) {
        return Mono.from(suppressed.find(eq("_id", code)).first()).hasElement();
    }

    @Override
    public Mono<Boolean> release(String code) {
        return Mono.from(suppressed.deleteOne(eq("_id", code))).map(result -> result.getDeletedCount() > 0);
    }

    @Override
    public Mono<Void> erase(String contact) {
        return Mono.from(mutes.deleteMany(eq("contact", contact))).then();
    }

    private static Mono<Void> upsert(MongoCollection<Document> collection, String id, Bson update) {
        return Mono.from(collection.updateOne(eq("_id", id), update, new UpdateOptions().upsert(true)))
                .then();
    }
}
