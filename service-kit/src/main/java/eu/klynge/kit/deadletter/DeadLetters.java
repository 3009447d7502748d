package eu.klynge.kit.deadletter;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.MongoException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.store.DuplicateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The collection {@code dead-letters} of a service's database. */
final class DeadLetters {

    private final MongoCollection<DeadLetter> letters;
    private final Clock clock;

    DeadLetters(MongoDatabase database, Clock clock) {
        this.letters = database.getCollection("dead-letters", DeadLetter.class);
        this.clock = clock;
    }

    Mono<Void> prepare() {
        return one(letters.createIndex(Indexes.ascending("state")))
                .then(one(letters.createIndex(Indexes.descending("at", "_id"))))
                .then();
    }

    /** A letter that is there already stays as it is. */
    Mono<Void> collect(DeadLetter letter) {
        return Mono.from(letters.insertOne(letter))
                .onErrorResume(DuplicateKey::isCauseOf, known -> Mono.empty())
                .then();
    }

    Mono<DeadLetter> find(String id) {
        return one(letters.find(eq("_id", id)).first());
    }

    /** Latest first, after the given one if any. */
    Flux<DeadLetter> list(Selection selection, @Nullable Position after, int limit) {
        List<Bson> filters = new ArrayList<>(List.of(selection.filter()));
        if (after != null) {
            filters.add(or(lt("at", after.at()), and(eq("at", after.at()), lt("_id", after.id()))));
        }
        return many(
                letters.find(and(filters)).sort(Sorts.descending("at", "_id")).limit(limit));
    }

    /** In the order they were put aside, so that a replay keeps the order of each key. */
    Flux<DeadLetter> replayable(Selection selection, int limit) {
        Bson replayable = and(eq("state", DeadLetter.OPEN), eq("payloadOmitted", false));
        return many(letters.find(and(selection.filter(), replayable))
                .sort(Sorts.ascending("at", "failedOn", "partition", "offset"))
                .limit(limit));
    }

    /** Closes an open letter and drops its payload, which may be personal. Empty when it is not open any more. */
    Mono<DeadLetter> close(String id, String state, String who, @Nullable String reason) {
        Bson change = Updates.combine(
                Updates.set("state", state),
                Updates.set("changedBy", who),
                Updates.set("changedAt", clock.instant()),
                Updates.set("reason", reason),
                Updates.unset("payload"));
        return one(letters.findOneAndUpdate(
                and(eq("_id", id), eq("state", DeadLetter.OPEN)),
                change,
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
    }

    Mono<Long> countOpen(Selection selection) {
        return one(letters.countDocuments(and(selection.filter(), eq("state", DeadLetter.OPEN))));
    }

    private static <T> Mono<T> one(Publisher<T> call) {
        return Mono.from(call).onErrorMap(MongoException.class, DeadLetters::away);
    }

    private static <T> Flux<T> many(Publisher<T> call) {
        return Flux.from(call).onErrorMap(MongoException.class, DeadLetters::away);
    }

    static ProblemException away(Throwable cause) {
        return ProblemException.notNow("The document store is away; try again.", Duration.ofSeconds(2));
    }

    /** Place of a letter in the list. */
    record Position(Instant at, String id) {}

    /** Which letters are meant; null means any. */
    record Selection(
            @Nullable String topic,
            @Nullable String cause,
            @Nullable String state) {

        Bson filter() {
            List<Bson> filters = new ArrayList<>();
            add(filters, "topic", topic);
            add(filters, "cause", cause);
            add(filters, "state", state);
            return filters.isEmpty() ? Filters.empty() : and(filters);
        }

        private static void add(List<Bson> filters, String field, @Nullable String value) {
            if (value != null) {
                filters.add(eq(field, value));
            }
        }
    }
}
