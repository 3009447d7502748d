package eu.klynge.notification.notice.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.notification.notice.Organisations;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class MongoOrganisations implements Organisations {

    private final MongoCollection<Document> organisations;

    MongoOrganisations(MongoDatabase database) {
        this.organisations = database.getCollection("organisations");
    }

    @Override
    public Mono<Void> learn(String slug, String cluster) {
        return Mono.from(organisations.updateOne(
                        eq("_id", slug), Updates.set("cluster", cluster), new UpdateOptions().upsert(true)))
                .then();
    }

    @Override
    public Mono<String> clusterOf(String slug) {
        return Mono.from(organisations.find(eq("_id", slug)).first()).map(found -> found.getString("cluster"));
    }
}
