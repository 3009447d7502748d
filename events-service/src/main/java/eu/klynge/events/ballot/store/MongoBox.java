package eu.klynge.events.ballot.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.size;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.events.ballot.Ballot;
import eu.klynge.events.ballot.Box;
import eu.klynge.events.ballot.Cast;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Once;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A document per ballot: its casts, their codes once more for the unique index, and whether all of them are noted. */
@Component
class MongoBox implements Box {

    private static final String CODES = "codes";

    private final MongoCollection<Document> ballots;
    private final Mono<Void> indexes;

    MongoBox(MongoDatabase database) {
        this.ballots = database.getCollection("award-ballots");
        this.indexes = Once.made(ballots.createIndex(Indexes.ascending(CODES), new IndexOptions().unique(true)))
                .then(Once.made(ballots.createIndex(Indexes.ascending("award", "noted", "changedAt"))));
    }

    @Override
    public Mono<Void> cast(String id, String award, String category, Cast cast) {
        Bson roomLeft = exists("casts." + (MOST_CASTS - 1), false);
        Bson change = Updates.combine(
                Updates.setOnInsert("award", award),
                Updates.setOnInsert("category", category),
                Updates.push("casts", document(cast)),
                Updates.addToSet(CODES, cast.code()),
                Updates.set("noted", false),
                Updates.set("changedAt", cast.at()));
        Mono<Void> write = Mono.from(
                        ballots.updateOne(and(eq("_id", id), roomLeft), change, new UpdateOptions().upsert(true)))
                .then();
        return indexes.then(write)
                // Two first casts at once: the one that comes second finds the document there.
                .onErrorResume(DuplicateKey::isCauseOf, taken -> write)
                .onErrorMap(DuplicateKey::isCauseOf, MongoBox::refusal);
    }

    private static RuntimeException refusal(Throwable duplicate) {
        return String.valueOf(duplicate.getMessage()).contains(CODES) ? new NonceUsed() : new ChangedTooOften();
    }

    @Override
    public Flux<Ballot> find(Collection<String> ids) {
        return Flux.from(ballots.find(in("_id", ids))).map(MongoBox::read);
    }

    @Override
    public Flux<Ballot> waiting(String award, int limit) {
        return indexes.thenMany(Flux.from(ballots.find(and(eq("award", award), eq("noted", false)))
                        .sort(Sorts.ascending("changedAt"))
                        .limit(limit)))
                .map(MongoBox::read);
    }

    @Override
    public Mono<Void> noted(Collection<Ballot> all) {
        List<WriteModel<Document>> writes = all.stream()
                .<WriteModel<Document>>map(ballot -> new UpdateOneModel<>(
                        and(eq("_id", ballot.id()), size("casts", ballot.casts().size())), Updates.set("noted", true)))
                .toList();
        return Mono.from(ballots.bulkWrite(writes, new BulkWriteOptions().ordered(false)))
                .then();
    }

    @Override
    public Flux<Ballot> all(String award) {
        return Flux.from(ballots.find(eq("award", award))).map(MongoBox::read);
    }

    @Override
    public Flux<String> awards() {
        return indexes.thenMany(AwardNames.in(ballots));
    }

    @Override
    public Mono<Void> forget(String award) {
        return Mono.from(ballots.deleteMany(eq("award", award))).then();
    }

    private static Document document(Cast cast) {
        return new Document("code", cast.code())
                .append("nomination", cast.nomination())
                .append("nonce", cast.nonce())
                .append("channel", cast.channel())
                .append("at", cast.at());
    }

    private static Ballot read(Document document) {
        return new Ballot(
                document.getString("_id"),
                document.getString("award"),
                document.getString("category"),
                document.getList("casts", Document.class).stream()
                        .map(MongoBox::cast)
                        .toList(),
                document.getDate("changedAt").toInstant());
    }

    private static Cast cast(Document cast) {
        return new Cast(
                cast.getString("code"),
                cast.getString("nomination"),
                cast.getString("nonce"),
                cast.getString("channel"),
                cast.getDate("at").toInstant());
    }
}
