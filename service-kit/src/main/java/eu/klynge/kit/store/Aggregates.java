package eu.klynge.kit.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.MongoException;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import eu.klynge.kit.crash.CrashPoints;
import eu.klynge.kit.outbox.OutboxEntry;
import eu.klynge.kit.outbox.Unsent;
import eu.klynge.kit.telemetry.RequestTrace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One collection of aggregates. A command is one conditional write: new state, next version, its events and its receipt
 * are in the same document and appear together or not at all.
 *
 * @param <S> the aggregate's state, a record
 * @param <F> its facts
 */
public final class Aggregates<S, F> {

    static final int MOST_UNSENT = 256;
    static final int MOST_UNSENT_BYTES = 1_000_000;
    private static final int RECEIPTS_KEPT = 32;

    private final MongoCollection<BsonDocument> collection;
    private final AggregateDocuments<S> documents;
    private final Facts<F> facts;
    private final Written written;

    /** Told after each write what the aggregate has to say now. */
    @FunctionalInterface
    interface Written {
        void accept(Unsent unsent);
    }

    Aggregates(
            MongoCollection<BsonDocument> collection,
            AggregateDocuments<S> documents,
            Facts<F> facts,
            Written written) {
        this.collection = collection;
        this.documents = documents;
        this.facts = facts;
        this.written = written;
    }

    /** Empty when there is none, or it is being deleted. */
    public Mono<Versioned<S>> find(String id) {
        return findOne(eq("_id", id));
    }

    /** The aggregate that the filter selects; field paths of the state begin with {@code state.}. */
    public Mono<Versioned<S>> findOne(Bson filter) {
        return guarded(Mono.from(
                        collection.find(and(filter, exists("deletedAt", false))).first()))
                .map(documents::read);
    }

    /** Those the filter selects, in the order given, at most {@code limit}. */
    public Flux<Versioned<S>> list(Bson filter, Bson order, int limit) {
        return Flux.from(collection
                        .find(and(filter, exists("deletedAt", false)))
                        .sort(order)
                        .limit(limit))
                .onErrorMap(MongoException.class, StoreUnavailable::new)
                .map(documents::read);
    }

    /**
     * Makes an index unless it is there: no two aggregates share a value of the path, those without one are free. Kept once
     * it worked, tried again with the next subscription until then.
     */
    public Mono<Void> uniqueWhereSet(String path) {
        return Once.made(collection.createIndex(
                Indexes.ascending(path), new IndexOptions().unique(true).sparse(true)));
    }

    /** Makes an index over these paths unless it is there. */
    public Mono<Void> indexed(String... paths) {
        return Once.made(collection.createIndex(Indexes.ascending(paths)));
    }

    /** Version 1. Errs with {@link DuplicateKey} when the id or another unique field is taken. */
    public Mono<Versioned<S>> create(String id, S state, List<F> happened, @Nullable Receipt receipt) {
        return Mono.deferContextual(caller -> {
            Instant now = facts.now();
            List<OutboxEntry> outbox = facts.entries(id, 1, happened, RequestTrace.traceparent(caller));
            List<Receipt> receipts = receipt == null ? List.of() : List.of(receipt);
            Versioned<S> created = new Versioned<>(id, 1, state, now, now, receipts);
            return guarded(Mono.from(collection.insertOne(documents.write(created, outbox))))
                    .doOnNext(done -> afterWrite(new Unsent(id, outbox, false)))
                    .thenReturn(created);
        });
    }

    /**
     * The next version. Errs with {@link StaleVersion} when {@code from} is no longer the latest, {@link OutboxFull} when
     * too much of it is unsent, {@link DuplicateKey} when a unique field is taken.
     */
    public Mono<Versioned<S>> update(Versioned<S> from, S state, List<F> happened, @Nullable Receipt receipt) {
        return Mono.deferContextual(caller -> {
            Instant now = facts.now();
            List<OutboxEntry> outbox =
                    facts.entries(from.id(), from.version() + 1, happened, RequestTrace.traceparent(caller));
            List<Bson> changes = new ArrayList<>(List.of(
                    Updates.set("state", documents.bson(state)),
                    Updates.set("changedAt", now),
                    Updates.inc("version", 1L),
                    Updates.pushEach("outbox", documents.bson(outbox)),
                    Updates.inc("outboxBytes", bytes(outbox))));
            if (receipt != null) {
                changes.add(Updates.pushEach(
                        "receipts", List.of(documents.bson(receipt)), new PushOptions().slice(-RECEIPTS_KEPT)));
            }
            return conditional(from, Updates.combine(changes));
        });
    }

    /** Marks it deleted; the relay removes the document when its last event is sent. */
    public Mono<Void> delete(Versioned<S> from, List<F> happened) {
        return Mono.deferContextual(caller -> {
            List<OutboxEntry> outbox =
                    facts.entries(from.id(), from.version() + 1, happened, RequestTrace.traceparent(caller));
            return conditional(
                            from,
                            Updates.combine(
                                    Updates.set("deletedAt", facts.now()),
                                    Updates.inc("version", 1L),
                                    Updates.pushEach("outbox", documents.bson(outbox)),
                                    Updates.inc("outboxBytes", bytes(outbox))))
                    .then();
        });
    }

    /**
     * Takes unsent events out again that a fact, written before, deletes by its tombstones: what is erased is not said any
     * more. What the relay is sending at this moment stays, and the tombstone follows it.
     */
    public Mono<Void> withhold(String id, F erased) {
        return guarded(Mono.from(collection.find(eq("_id", id)).first()))
                .flatMapIterable(document -> documents.unsent(document).entries())
                .filter(facts.deletedBy(erased))
                .concatMap(entry -> guarded(Mono.from(collection.updateOne(
                        // Whoever takes it out counts its bytes, nobody else.
                        and(eq("_id", id), eq("outbox.id", entry.id())),
                        Updates.combine(
                                Updates.pull("outbox", eq("id", entry.id())),
                                Updates.inc("outboxBytes", -entry.bytes()))))))
                .then();
    }

    private Mono<Versioned<S>> conditional(Versioned<S> from, Bson changes) {
        Bson roomLeft = and(
                exists("outbox." + (MOST_UNSENT - 1), false),
                or(exists("outboxBytes", false), lt("outboxBytes", MOST_UNSENT_BYTES)));
        Bson latest = and(eq("_id", from.id()), eq("version", from.version()), exists("deletedAt", false));
        var options = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        return guarded(Mono.from(collection.findOneAndUpdate(and(latest, roomLeft), changes, options)))
                .doOnNext(after -> afterWrite(documents.unsent(after)))
                .map(documents::read)
                .switchIfEmpty(Mono.defer(
                        () -> guarded(Mono.from(collection.find(latest).first()))
                                .flatMap(same -> Mono.<Versioned<S>>error(new OutboxFull()))
                                .switchIfEmpty(Mono.error(StaleVersion::new))));
    }

    private static int bytes(List<OutboxEntry> outbox) {
        return outbox.stream().mapToInt(OutboxEntry::bytes).sum();
    }

    private void afterWrite(Unsent unsent) {
        CrashPoints.reached("command.after-write");
        written.accept(unsent);
    }

    private static <T> Mono<T> guarded(Mono<T> call) {
        return call.onErrorMap(
                MongoException.class,
                failure -> DuplicateKey.isCauseOf(failure)
                        ? new DuplicateKey(String.valueOf(failure.getMessage()))
                        : new StoreUnavailable(failure));
    }
}
