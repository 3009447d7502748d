package eu.klynge.notification.guest.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.kit.inbox.Effect;
import eu.klynge.kit.inbox.Seen;
import eu.klynge.notification.guest.Occasion;
import eu.klynge.notification.guest.Occasions;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class MongoOccasions implements Occasions {

    private final MongoCollection<Document> occasions;

    MongoOccasions(MongoDatabase database) {
        this.occasions = database.getCollection("occasions");
    }

    @Override
    public Mono<Boolean> keep(Occasion occasion, long sequence) {
        Document titles = new Document();
        occasion.titles().forEach(titles::append);
        var update = Updates.combine(
                Updates.set("titles", titles),
                Updates.set("starts", occasion.starts().toString()),
                Updates.set("zone", occasion.zone().getId()),
                Updates.set("place", occasion.place()));
        return new Seen("events", sequence)
                .apply(occasions, occasion.id(), update)
                .map(effect -> effect == Effect.APPLIED);
    }

    @Override
    public Mono<Occasion> find(String id) {
        return Mono.from(occasions.find(eq("_id", id)).first()).map(MongoOccasions::read);
    }

    private static Occasion read(Document document) {
        Map<String, String> titles = document.get("titles", Document.class).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, title -> String.valueOf(title.getValue())));
        return new Occasion(
                document.getString("_id"),
                titles,
                LocalDateTime.parse(document.getString("starts")),
                ZoneId.of(document.getString("zone")),
                document.getString("place"));
    }
}
