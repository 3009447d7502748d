package eu.klynge.directory.cluster.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.model.Sorts;
import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.cluster.ClusterFact;
import eu.klynge.directory.cluster.Clusters;
import eu.klynge.kit.store.Aggregates;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class MongoClusters implements Clusters {

    private static final String WEBSITE = "state.organisation.website";
    private static final int LAST_REMINDER = 1;

    private final Aggregates<Cluster, ClusterFact> aggregates;
    private final MongoRevisions revisions;
    private final Mono<Void> indexes;

    MongoClusters(Aggregates<Cluster, ClusterFact> aggregates, MongoRevisions revisions) {
        this.aggregates = aggregates;
        this.revisions = revisions;
        this.indexes = aggregates
                .uniqueWhereSet("state.slug")
                .then(aggregates.indexed("state.attestedAt"))
                .then(aggregates.indexed(WEBSITE))
                .then(aggregates.indexed("state.label.validUntil"));
    }

    @Override
    public Mono<Versioned<Cluster>> find(String idOrSlug) {
        return aggregates
                .find(idOrSlug)
                .switchIfEmpty(aggregates.findOne(eq("state.slug", idOrSlug)))
                .filter(found -> found.state().withdrawnAt() == null);
    }

    @Override
    public Mono<Versioned<Cluster>> create(ClusterFact.Published fact) {
        Cluster cluster = fact.cluster();
        return indexes.then(aggregates.create(cluster.id(), cluster, List.of(fact), null));
    }

    @Override
    public Flux<String> listed(Collection<String> ids) {
        Bson filter = and(in("_id", ids), exists("state.withdrawnAt", false));
        return aggregates
                .list(filter, Sorts.ascending("_id"), Integer.MAX_VALUE)
                .map(Versioned::id);
    }

    @Override
    public Flux<Cluster> all() {
        return aggregates
                .list(exists("state.withdrawnAt", false), Sorts.ascending("_id"), Integer.MAX_VALUE)
                .map(Versioned::state);
    }

    @Override
    public Flux<Cluster> established(Collection<String> ecosystems, int limit) {
        Bson established = and(
                in("state.organisation.ecosystems", ecosystems),
                exists("state.pathToFull", false),
                exists("state.withdrawnAt", false));
        return aggregates.list(established, Sorts.ascending("_id"), limit).map(Versioned::state);
    }

    @Override
    public Flux<Versioned<Cluster>> mentoredBy(String clusterId) {
        Bson mentees = and(eq("state.pathToFull.mentor.id", clusterId), exists("state.withdrawnAt", false));
        return aggregates.list(mentees, Sorts.ascending("_id"), Integer.MAX_VALUE);
    }

    @Override
    public Flux<Versioned<Cluster>> attestedBefore(Instant latest, @Nullable String after, int limit) {
        Bson due = and(
                lte("state.attestedAt", latest),
                exists("state.staleSince", false),
                exists("state.withdrawnAt", false),
                after == null ? empty() : gt("_id", after));
        return indexes.thenMany(aggregates.list(due, Sorts.ascending("_id"), limit));
    }

    @Override
    public Flux<Cluster> at(String country, Collection<String> websites) {
        Bson there = and(
                in(WEBSITE, websites), eq("state.organisation.country", country), exists("state.withdrawnAt", false));
        return indexes.thenMany(aggregates.list(there, Sorts.ascending("_id"), Integer.MAX_VALUE))
                .map(Versioned::state);
    }

    @Override
    public Flux<Versioned<Cluster>> toRemind(Instant from, Instant to) {
        Bson due = and(
                gt("state.attestedAt", from),
                lte("state.attestedAt", to),
                ne("state.reminded", LAST_REMINDER),
                exists("state.withdrawnAt", false));
        return indexes.thenMany(aggregates.list(due, Sorts.ascending("_id"), Integer.MAX_VALUE));
    }

    @Override
    public Flux<Versioned<Cluster>> labelledUntilBefore(LocalDate day) {
        Bson ended = and(lt("state.label.validUntil", day), exists("state.withdrawnAt", false));
        return indexes.thenMany(aggregates.list(ended, Sorts.ascending("_id"), Integer.MAX_VALUE));
    }

    @Override
    public Mono<Versioned<Cluster>> update(Versioned<Cluster> from, ClusterFact fact, @Nullable Receipt receipt) {
        return revisions.keep(from).then(aggregates.update(from, fact.cluster(), List.of(fact), receipt));
    }
}
