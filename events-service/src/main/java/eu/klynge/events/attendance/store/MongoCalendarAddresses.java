package eu.klynge.events.attendance.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.events.attendance.CalendarAddresses;
import eu.klynge.kit.store.DuplicateKey;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class MongoCalendarAddresses implements CalendarAddresses {

    private static final FindOneAndUpdateOptions MADE_IF_NEED_BE =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private static final String KEYS = "keys";

    private final MongoCollection<Document> addresses;

    MongoCalendarAddresses(MongoDatabase database) {
        this.addresses = database.getCollection("calendar-addresses");
    }

    @Override
    public Mono<Integer> number(String account) {
        return Mono.from(addresses.find(eq("_id", account)).first())
                .map(MongoCalendarAddresses::number)
                .defaultIfEmpty(0);
    }

    @Override
    public Mono<Integer> renew(String account, @Nullable String key) {
        Document notYet = new Document("_id", account);
        Bson next = Updates.inc("number", 1);
        if (key != null) {
            notYet.append(KEYS, new Document("$ne", key));
            next = Updates.combine(
                    next, Updates.pushEach(KEYS, List.of(key), new PushOptions().slice(-CalendarAddresses.KEYS_KEPT)));
        }
        return Mono.from(addresses.findOneAndUpdate(notYet, next, MADE_IF_NEED_BE))
                .map(MongoCalendarAddresses::number)
                // There is one, and it has this key already, or another request has just made it.
                .onErrorResume(DuplicateKey::isCauseOf, taken -> renewed(account, key));
    }

    private Mono<Integer> renewed(String account, @Nullable String key) {
        return Mono.from(addresses.find(eq("_id", account)).first())
                .flatMap(found -> found.getList(KEYS, String.class, List.of()).contains(key)
                        ? Mono.just(number(found))
                        : renew(account, key));
    }

    private static int number(Document document) {
        return document.getInteger("number");
    }
}
