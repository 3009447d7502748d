package eu.klynge.notification.inbox.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Once;
import eu.klynge.notification.inbox.Entries;
import eu.klynge.notification.inbox.Entry;
import eu.klynge.notification.inbox.Owner;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A document per entry; an unread one has {@code readAt} null. */
@Component
class MongoInboxEntries implements Entries {

    private final MongoCollection<Document> entries;
    private final Mono<Void> indexes;

    MongoInboxEntries(MongoDatabase database) {
        this.entries = database.getCollection("inbox-entries");
        this.indexes = Once.made(List.of(
                entries.createIndex(Indexes.ascending("owner", "at")),
                entries.createIndex(Indexes.ascending("contact"))));
    }

    @Override
    public Mono<Boolean> add(Entry entry) {
        Document document = new Document("_id", entry.id())
                .append("owner", entry.owner().code())
                .append("contact", entry.contact())
                .append("kind", entry.kind())
                .append("language", entry.language())
                .append("subject", entry.subject())
                .append("text", entry.text())
                .append("link", entry.link())
                .append("at", entry.at())
                .append("readAt", entry.readAt());
        return indexes.then(Mono.from(entries.insertOne(document)))
                .thenReturn(true)
                .onErrorReturn(DuplicateKey::isCauseOf, false);
    }

    @Override
    public Flux<Entry> list(Set<Owner> owners, boolean unreadOnly, @Nullable Position after, int limit) {
        Bson unread = unreadOnly ? eq("readAt", null) : empty();
        Bson rest =
                after == null ? empty() : or(lt("at", after.at()), and(eq("at", after.at()), lt("_id", after.id())));
        return Flux.from(entries.find(and(of(owners), unread, rest))
                        .sort(Sorts.descending("at", "_id"))
                        .limit(limit))
                .map(MongoInboxEntries::read);
    }

    @Override
    public Flux<Entry> since(Set<Owner> owners, Instant from, int limit) {
        return Flux.from(entries.find(and(of(owners), gte("at", from)))
                        .sort(Sorts.ascending("at", "_id"))
                        .limit(limit))
                .map(MongoInboxEntries::read);
    }

    @Override
    public Mono<Long> unread(Set<Owner> owners) {
        return Mono.from(entries.countDocuments(and(of(owners), eq("readAt", null))));
    }

    @Override
    public Mono<Entry> read(Set<Owner> owners, String id, Instant at) {
        Bson one = and(eq("_id", id), of(owners));
        return Mono.from(entries.updateOne(and(one, eq("readAt", null)), Updates.set("readAt", at)))
                .then(Mono.from(entries.find(one).first()))
                .map(MongoInboxEntries::read);
    }

    @Override
    public Mono<Long> readAll(Set<Owner> owners, Instant at) {
        return Mono.from(entries.updateMany(and(of(owners), eq("readAt", null)), Updates.set("readAt", at)))
                .map(result -> result.getModifiedCount());
    }

    @Override
    public Mono<Void> erase(String contact) {
        return Mono.from(entries.deleteMany(eq("contact", contact))).then();
    }

    @Override
    public Mono<Void> clear(Owner owner) {
        return Mono.from(entries.deleteMany(of(Set.of(owner)))).then();
    }

    @Override
    public Mono<Long> sweep(Instant before) {
        return Mono.from(entries.deleteMany(lt("at", before))).map(result -> result.getDeletedCount());
    }

    private static Bson of(Set<Owner> owners) {
        return in("owner", owners.stream().map(Owner::code).toList());
    }

    private static Entry read(Document document) {
        Date readAt = document.get("readAt", Date.class);
        return new Entry(
                document.getString("_id"),
                new Owner(document.getString("owner")),
                document.getString("contact"),
                document.getString("kind"),
                document.getString("language"),
                document.getString("subject"),
                document.getString("text"),
                document.getString("link"),
                document.get("at", Date.class).toInstant(),
                readAt == null ? null : readAt.toInstant());
    }
}
