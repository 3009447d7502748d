package eu.klynge.notification.mail.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Once;
import eu.klynge.notification.mail.Letter;
import eu.klynge.notification.mail.Letter.State;
import eu.klynge.notification.mail.Letters;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A document per letter; {@code dueAt} is there as long as it is not concluded, {@code endedAt} from then on. */
@Component
class MongoLetters implements Letters {

    private final MongoCollection<Document> letters;
    private final Mono<Void> indexes;

    MongoLetters(MongoDatabase database) {
        this.letters = database.getCollection("letters");
        this.indexes = Once.made(List.of(
                letters.createIndex(Indexes.ascending("dueAt"), new IndexOptions().sparse(true)),
                letters.createIndex(Indexes.ascending("claim"), new IndexOptions().sparse(true)),
                letters.createIndex(Indexes.ascending("contact"))));
    }

    @Override
    public Mono<Boolean> add(Letter letter) {
        return indexes.then(Mono.from(letters.insertOne(LetterDocuments.write(letter))))
                .thenReturn(true)
                .onErrorReturn(DuplicateKey::isCauseOf, false);
    }

    @Override
    public Mono<List<Letter>> claim(String claim, int most, Instant now, Instant until) {
        Bson due = lte("dueAt", now);
        return Flux.from(letters.find(due)
                        .sort(Sorts.ascending("dueAt"))
                        .limit(most)
                        .projection(Projections.include("_id")))
                .map(document -> document.getString("_id"))
                .collectList()
                .flatMap(ids -> ids.isEmpty() ? Mono.just(List.of()) : take(ids, due, claim, until));
    }

    private Mono<List<Letter>> take(List<String> ids, Bson due, String claim, Instant until) {
        // Whom another instance was faster for does not match any more.
        return Mono.from(letters.updateMany(
                        and(in("_id", ids), due),
                        Updates.combine(Updates.set("claim", claim), Updates.set("dueAt", until))))
                .thenMany(Flux.from(letters.find(eq("claim", claim))))
                .map(LetterDocuments::read)
                .collectList();
    }

    @Override
    public Mono<Void> renew(String claim, Instant until) {
        return Mono.from(letters.updateMany(eq("claim", claim), Updates.set("dueAt", until)))
                .then();
    }

    @Override
    public Mono<Void> conclude(Letter letter, String claim, State state, @Nullable String reason, Instant at) {
        return change(letter, claim, Updates.combine(ended(state, reason, at)));
    }

    private static Bson ended(State state, @Nullable String reason, Instant at) {
        return Updates.combine(
                Updates.set("state", state.code()),
                Updates.set("reason", reason),
                Updates.set("endedAt", at),
                Updates.unset("dueAt"),
                Updates.unset("claim"),
                Updates.unset("matter.parameters"),
                Updates.unset("items"));
    }

    @Override
    public Mono<Void> postpone(Letter letter, String claim, int attempts, String reason, Instant until) {
        State state = attempts == 0 ? State.PENDING : State.RETRYING;
        return change(
                letter,
                claim,
                Updates.combine(
                        Updates.set("state", state.code()),
                        Updates.set("attempts", attempts),
                        Updates.set("reason", reason),
                        Updates.set("dueAt", until),
                        Updates.unset("claim")));
    }

    private Mono<Void> change(Letter letter, String claim, Bson update) {
        return Mono.from(letters.updateOne(and(eq("_id", letter.id()), eq("claim", claim)), update))
                .then();
    }

    @Override
    public Mono<Void> bounced(String id, String reason) {
        return Mono.from(letters.updateOne(
                        eq("_id", id),
                        Updates.combine(Updates.set("state", State.FAILED.code()), Updates.set("reason", reason))))
                .then();
    }

    @Override
    public Mono<Letter> find(String id) {
        return Mono.from(letters.find(eq("_id", id)).first()).map(LetterDocuments::read);
    }

    @Override
    public Mono<Void> erase(String contact, Instant at) {
        return Mono.from(letters.updateMany(
                        and(eq("contact", contact), exists("dueAt")), ended(State.SUPPRESSED, "erased", at)))
                .then();
    }

    @Override
    public Mono<Map<State, Long>> counts() {
        return Flux.from(letters.aggregate(
                        List.of(Aggregates.group("$state", com.mongodb.client.model.Accumulators.sum("count", 1)))))
                .collect(
                        () -> new EnumMap<State, Long>(State.class),
                        (counts, found) -> counts.put(
                                LetterDocuments.state(found.getString("_id")),
                                found.get("count", Number.class).longValue()))
                .map(Map::copyOf);
    }

    @Override
    public Mono<Long> sweep(Instant before) {
        return Mono.from(letters.deleteMany(lt("endedAt", before))).map(result -> result.getDeletedCount());
    }
}
