package eu.klynge.kit.audit;

import com.mongodb.MongoException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.store.DuplicateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * The collection {@code audit-log} of a service's database. An entry is written before the deed, so that nothing is done
 * that is not on record; without the store nothing is done.
 */
public final class AuditLog {

    private static final int ATTEMPTS = 20;

    private final MongoCollection<Document> entries;
    private final Clock clock;

    AuditLog(MongoDatabase database, Clock clock) {
        this.entries = database.getCollection("audit-log");
        this.clock = clock;
    }

    /**
     * @param what for example {@code dead-letters.replay}
     * @param target what it is about to be done to
     */
    public Mono<Void> record(Caller who, String what, String target) {
        return last().flatMap(last -> append(AuditEntry.after(
                        last.number(),
                        last.hash(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        who.subject(),
                        who.name(),
                        who.client(),
                        what,
                        target)))
                // The number is the id: of two who append at once, one is refused and looks again.
                .retryWhen(Retry.backoff(ATTEMPTS, Duration.ofMillis(5))
                        .maxBackoff(Duration.ofMillis(200))
                        .filter(DuplicateKey::isCauseOf)
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()))
                .onErrorMap(MongoException.class, AuditLog::away);
    }

    /** In their order, from the one after {@code number} on; 0 for all. */
    Flux<AuditEntry> after(long number, int limit) {
        return Flux.from(entries.find(Filters.gt("_id", number))
                        .sort(Sorts.ascending("_id"))
                        .limit(limit))
                .map(AuditLog::entry)
                .onErrorMap(MongoException.class, AuditLog::away);
    }

    Mono<Verdict> verify() {
        return Flux.from(entries.find().sort(Sorts.ascending("_id")))
                .map(AuditLog::entry)
                .reduce(Verdict.EMPTY, Verdict::and)
                .onErrorMap(MongoException.class, AuditLog::away);
    }

    private Mono<AuditEntry> last() {
        return Mono.from(entries.find().sort(Sorts.descending("_id")).first())
                .map(AuditLog::entry)
                .switchIfEmpty(Mono.fromSupplier(
                        () -> new AuditEntry(0, clock.instant(), null, "", null, "", "", "", AuditEntry.BEGINNING)));
    }

    private Mono<Void> append(AuditEntry entry) {
        return Mono.from(entries.insertOne(new Document("_id", entry.number())
                        .append("at", entry.at())
                        .append("subject", entry.subject())
                        .append("name", entry.name())
                        .append("client", entry.client())
                        .append("what", entry.what())
                        .append("target", entry.target())
                        .append("previous", entry.previous())
                        .append("hash", entry.hash())))
                .then();
    }

    private static AuditEntry entry(Document stored) {
        return new AuditEntry(
                stored.getLong("_id"),
                stored.getDate("at").toInstant(),
                stored.getString("subject"),
                stored.getString("name"),
                stored.getString("client"),
                stored.getString("what"),
                stored.getString("target"),
                stored.getString("previous"),
                stored.getString("hash"));
    }

    private static ProblemException away(Throwable cause) {
        return ProblemException.notNow("The document store is away; try again.", Duration.ofSeconds(2));
    }
}
