package eu.klynge.kit.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.MongoException;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.conversions.Bson;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/**
 * Which buckets this instance carries. A lease runs {@link #TERM}; a holder stops sending {@link #MARGIN} before its end by
 * its own monotonic clock, longer than the producer may hold a record, so that the next holder never sends beside it. The
 * epoch in the document rises with each change of hands and fences a late renewal.
 */
final class Leases {

    static final Duration TERM = Duration.ofSeconds(15);
    static final Duration MARGIN = Duration.ofSeconds(7);

    private final MongoCollection<BsonDocument> leases;
    private final MongoCollection<BsonDocument> members;
    private final String instance;
    private final Clock clock;
    private final Map<Integer, Held> held = new ConcurrentHashMap<>();

    /** @param until on {@link System#nanoTime()}'s scale */
    private record Held(long epoch, long until) {}

    /** @param instance unique among the processes that are alive; a restarted one may have its old name */
    Leases(MongoCollection<BsonDocument> leases, MongoCollection<BsonDocument> members, String instance, Clock clock) {
        this.leases = leases;
        this.members = members;
        this.instance = instance;
        this.clock = clock;
    }

    boolean holds(int bucket) {
        Held lease = held.get(bucket);
        return lease != null && lease.until() - System.nanoTime() > 0;
    }

    /** Whether a record sent now is surely answered before the lease can change hands. */
    boolean mayCarry(int bucket) {
        Held lease = held.get(bucket);
        return lease != null && lease.until() - System.nanoTime() > MARGIN.toNanos();
    }

    Set<Integer> held() {
        Set<Integer> buckets = new HashSet<>(held.keySet());
        buckets.removeIf(bucket -> !holds(bucket));
        return buckets;
    }

    /** Renews what is held, gives up what exceeds a fair share, and takes what is free. */
    void renew() {
        int share = fairShare();
        if (!extendAll()) {
            Set.copyOf(held.keySet()).stream().filter(bucket -> !extend(bucket)).forEach(held::remove);
        }
        held.keySet().stream().skip(share).toList().forEach(this::giveUp);
        int kept = held.size();
        for (int bucket = 0; bucket < Buckets.COUNT && kept < share; bucket++) {
            if (!held.containsKey(bucket) && acquire(bucket)) {
                kept++;
            }
        }
    }

    void release() {
        Set.copyOf(held.keySet()).forEach(this::giveUp);
        await(members.deleteOne(eq("_id", instance)));
    }

    private int fairShare() {
        Instant now = clock.instant();
        await(members.updateOne(
                eq("_id", instance), Updates.set("until", now.plus(TERM)), new UpdateOptions().upsert(true)));
        long alive = 1
                + await(members.find(and(ne("_id", instance), gt("until", now))))
                        .size();
        return (int) Math.ceilDiv(Buckets.COUNT, alive);
    }

    /** One write for the usual case that all are still held; false when any is not. */
    private boolean extendAll() {
        Map<Integer, Held> current = Map.copyOf(held);
        if (current.isEmpty()) {
            return true;
        }
        long until = System.nanoTime() + TERM.toNanos();
        List<Bson> each = current.entrySet().stream()
                .map(lease -> and(
                        eq("_id", lease.getKey()), eq("epoch", lease.getValue().epoch())))
                .toList();
        long matched = await(leases.updateMany(
                        and(eq("holder", instance), or(each)),
                        Updates.set("until", clock.instant().plus(TERM))))
                .getFirst()
                .getMatchedCount();
        if (matched == current.size()) {
            current.forEach((bucket, lease) -> held.put(bucket, new Held(lease.epoch(), until)));
        }
        return matched == current.size();
    }

    private boolean extend(int bucket) {
        Held lease = held.get(bucket);
        return lease != null && change(bucket, and(eq("holder", instance), eq("epoch", lease.epoch())), lease.epoch());
    }

    private boolean acquire(int bucket) {
        List<BsonDocument> found = await(leases.find(eq("_id", bucket)));
        if (found.isEmpty()) {
            return insert(bucket);
        }
        long epoch = found.getFirst().getNumber("epoch").longValue();
        Bson free = or(eq("holder", instance), lte("until", clock.instant()));
        return change(bucket, and(eq("epoch", epoch), free), epoch + 1);
    }

    private boolean insert(int bucket) {
        try {
            await(leases.insertOne(new BsonDocument("_id", new BsonInt32(bucket)).append("epoch", new BsonInt64(0))));
        } catch (MongoException somebodyElse) {
            return false;
        }
        return change(bucket, eq("epoch", 0L), 1);
    }

    private boolean change(int bucket, Bson condition, long epoch) {
        // Read before the write leaves: the local end of the lease is never later than the stored one.
        long until = System.nanoTime() + TERM.toNanos();
        var result = await(leases.updateOne(
                        and(eq("_id", bucket), condition),
                        Updates.combine(
                                Updates.set("holder", instance),
                                Updates.set("epoch", epoch),
                                Updates.set("until", clock.instant().plus(TERM)))))
                .getFirst();
        if (result.getMatchedCount() != 1) {
            return false;
        }
        held.put(bucket, new Held(epoch, until));
        return true;
    }

    private void giveUp(int bucket) {
        Held lease = held.remove(bucket);
        if (lease != null) {
            // Not before the producer's last record is surely answered.
            await(leases.updateOne(
                    and(eq("_id", bucket), eq("holder", instance), eq("epoch", lease.epoch())),
                    Updates.combine(
                            Updates.set("holder", ""),
                            Updates.set("until", clock.instant().plus(MARGIN)))));
        }
    }

    private static <T> List<T> await(Publisher<T> publisher) {
        List<T> values = Flux.from(publisher).collectList().block(Duration.ofSeconds(5));
        return values == null ? List.of() : values;
    }
}
