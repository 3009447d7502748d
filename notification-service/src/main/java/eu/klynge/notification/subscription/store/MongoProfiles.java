package eu.klynge.notification.subscription.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.notification.subscription.Profile;
import eu.klynge.notification.subscription.Profiles;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class MongoProfiles implements Profiles {

    private final MongoCollection<Document> profiles;

    MongoProfiles(MongoDatabase database) {
        this.profiles = database.getCollection("cluster-profiles");
    }

    @Override
    public Mono<Void> keep(Profile profile) {
        Document document = new Document("_id", profile.id())
                .append("slug", profile.slug())
                .append("name", profile.name())
                .append("city", profile.city())
                .append("country", profile.country())
                .append("nuts", profile.nuts())
                .append("ecosystems", profile.ecosystems())
                .append("words", profile.words());
        return Mono.from(profiles.replaceOne(eq("_id", profile.id()), document, new ReplaceOptions().upsert(true)))
                .then();
    }

    @Override
    public Mono<Profile> find(String id) {
        return Mono.from(profiles.find(eq("_id", id)).first())
                .map(found -> new Profile(
                        found.getString("_id"),
                        found.getString("slug"),
                        found.getString("name"),
                        found.getString("city"),
                        found.getString("country"),
                        found.getString("nuts"),
                        found.getList("ecosystems", String.class, List.of()),
                        found.getString("words")));
    }

    @Override
    public Mono<Void> forget(String id) {
        return Mono.from(profiles.deleteOne(eq("_id", id))).then();
    }
}
