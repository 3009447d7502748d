package eu.klynge.events.cluster.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import eu.klynge.events.cluster.Cluster;
import eu.klynge.events.cluster.Clusters;
import eu.klynge.kit.inbox.Effect;
import eu.klynge.kit.inbox.Seen;
import eu.klynge.kit.store.Once;
import java.util.Collection;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A document per cluster; one that was withdrawn keeps {@code _id} and {@code seen}. */
@Component
class MongoClusters implements Clusters {

    private static final String STREAM = "clusters";
    private static final Bson NOTHING_LEFT = Updates.combine(
            Updates.unset("slug"),
            Updates.unset("name"),
            Updates.unset("country"),
            Updates.unset("ecosystems"),
            Updates.unset("tier"),
            Updates.unset("foundedYear"));

    private final MongoCollection<Document> clusters;
    private final Mono<Void> index;

    MongoClusters(MongoDatabase database) {
        this.clusters = database.getCollection("clusters");
        this.index = Once.made(clusters.createIndex(Indexes.ascending("slug")));
    }

    @Override
    public Flux<Cluster> of(Collection<String> slugs) {
        return index.thenMany(Flux.from(clusters.find(in("slug", slugs)))).map(MongoClusters::read);
    }

    @Override
    public Mono<Boolean> keep(Cluster cluster, long sequence) {
        Bson update = Updates.combine(
                Updates.set("slug", cluster.slug()),
                Updates.set("name", cluster.name()),
                Updates.set("country", cluster.country()),
                Updates.set("ecosystems", cluster.ecosystems()),
                Updates.set("tier", cluster.tier()),
                Updates.set("foundedYear", cluster.foundedYear()));
        return new Seen(STREAM, sequence).apply(clusters, cluster.id(), update).map(effect -> effect == Effect.APPLIED);
    }

    @Override
    public Mono<Boolean> forget(String id, @Nullable Long sequence) {
        if (sequence == null) {
            return Mono.from(clusters.updateOne(eq("_id", id), NOTHING_LEFT))
                    .map(result -> result.getModifiedCount() > 0);
        }
        return new Seen(STREAM, sequence).apply(clusters, id, NOTHING_LEFT).map(effect -> effect == Effect.APPLIED);
    }

    private static Cluster read(Document document) {
        return new Cluster(
                document.getString("_id"),
                document.getString("slug"),
                document.getString("name"),
                document.getString("country"),
                document.getList("ecosystems", String.class),
                document.getString("tier"),
                document.getInteger("foundedYear"));
    }
}
