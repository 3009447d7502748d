package eu.klynge.events.ballot.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.events.ballot.VotingCodes;
import eu.klynge.kit.store.Once;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A document per registration. */
@Component
class MongoVotingCodes implements VotingCodes {

    private final MongoCollection<Document> codes;
    private final Mono<Void> index;

    MongoVotingCodes(MongoDatabase database) {
        this.codes = database.getCollection("award-voting-codes");
        this.index = Once.made(codes.createIndex(Indexes.ascending("award", "hash")));
    }

    @Override
    public Mono<Void> keep(List<Printed> printed) {
        List<WriteModel<Document>> writes = printed.stream()
                .<WriteModel<Document>>map(code -> {
                    String id = code.award() + "/" + code.registration();
                    Document document = new Document("_id", id)
                            .append("award", code.award())
                            .append("hash", code.hash())
                            .append("person", code.person());
                    return new ReplaceOneModel<>(eq("_id", id), document, new ReplaceOptions().upsert(true));
                })
                .toList();
        return index.then(Mono.from(codes.bulkWrite(writes))).then();
    }

    @Override
    public Mono<String> person(String award, String hash) {
        return index.then(Mono.from(
                        codes.find(and(eq("award", award), eq("hash", hash))).first()))
                .map(found -> found.getString("person"));
    }

    @Override
    public Flux<String> awards() {
        return index.thenMany(AwardNames.in(codes));
    }

    @Override
    public Mono<Void> forget(String award) {
        return Mono.from(codes.deleteMany(eq("award", award))).then();
    }
}
