package eu.klynge.notification.guest.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.kit.inbox.Effect;
import eu.klynge.kit.inbox.Seen;
import eu.klynge.kit.store.Once;
import eu.klynge.notification.guest.Attendance;
import eu.klynge.notification.guest.Attendances;
import eu.klynge.notification.guest.Standing;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class MongoAttendances implements Attendances {

    private static final List<String> OPEN = Stream.of(Standing.values())
            .filter(Standing::isOpen)
            .map(Standing::code)
            .toList();

    private final MongoCollection<Document> attendances;
    private final Mono<Void> indexes;

    MongoAttendances(MongoDatabase database) {
        this.attendances = database.getCollection("attendances");
        this.indexes = Once.made(List.of(
                attendances.createIndex(Indexes.ascending("event", "_id")),
                attendances.createIndex(Indexes.ascending("group"), new IndexOptions().sparse(true))));
    }

    @Override
    public Mono<Boolean> keep(Attendance attendance, long sequence) {
        var group = attendance.group();
        var update = Updates.combine(
                Updates.set("event", attendance.event()),
                Updates.set("standing", attendance.standing().code()),
                group == null ? Updates.unset("group") : Updates.set("group", group));
        return indexes.then(new Seen("attendance", sequence).apply(attendances, attendance.id(), update))
                .map(effect -> effect == Effect.APPLIED);
    }

    @Override
    public Flux<Attendance> open(String event, String after, int limit) {
        return Flux.from(attendances
                        .find(and(eq("event", event), gt("_id", after), in("standing", OPEN)))
                        .sort(Sorts.ascending("_id"))
                        .limit(limit))
                .map(MongoAttendances::read);
    }

    @Override
    public Flux<Attendance> ofGroup(String group) {
        return Flux.from(attendances.find(eq("group", group)).sort(Sorts.ascending("_id")))
                .map(MongoAttendances::read);
    }

    private static Attendance read(Document document) {
        return new Attendance(
                document.getString("_id"),
                document.getString("event"),
                Standing.of(document.getString("standing")).orElseThrow(),
                document.getString("group"));
    }
}
