package eu.klynge.kit.inbox;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import eu.klynge.kit.store.DuplicateKey;
import org.bson.conversions.Bson;
import reactor.core.publisher.Mono;

/**
 * The mark that a target keeps of what it has taken in: {@code seen.<stream> = sequence}. Effect and mark are one write,
 * so a delivery that comes again, or comes late, finds the mark and changes nothing.
 *
 * @param stream whose sequence it is; one target must not mix two aggregates' sequences in one stream
 * @param sequence of the event
 */
public record Seen(String stream, long sequence) {

    public Seen {
        stream = stream.replace("%", "%25").replace(".", "%2E").replace("$", "%24");
    }

    /** For a target that follows one aggregate of this source. */
    public static Seen of(Event<?> event) {
        return new Seen(event.source(), event.sequence());
    }

    /** Matches a target that has not yet seen this sequence or a later one. */
    public Bson filter() {
        return Filters.not(Filters.gte(field(), sequence));
    }

    /** To be combined with the effect's own update. */
    public Bson update() {
        return Updates.set(field(), sequence);
    }

    /** Writes effect and mark into the target of this id, making it if need be. */
    public <T> Mono<Effect> apply(MongoCollection<T> targets, Object id, Bson effect) {
        Bson filter = Filters.and(Filters.eq("_id", id), filter());
        Bson update = Updates.combine(effect, update());
        // The upsert also collides when two readers make the target at once; then the second look decides.
        return Mono.from(targets.updateOne(filter, update, new UpdateOptions().upsert(true)))
                .onErrorResume(DuplicateKey::isCauseOf, seen -> Mono.from(targets.updateOne(filter, update)))
                .map(result -> result.getMatchedCount() > 0 || result.getUpsertedId() != null
                        ? Effect.APPLIED
                        : Effect.SKIPPED);
    }

    private String field() {
        return "seen." + stream;
    }
}
