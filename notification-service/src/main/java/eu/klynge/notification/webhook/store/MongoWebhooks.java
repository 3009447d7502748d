package eu.klynge.notification.webhook.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.size;

import com.mongodb.client.model.Sorts;
import eu.klynge.kit.store.Aggregates;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.Versioned;
import eu.klynge.notification.feed.Entry;
import eu.klynge.notification.feed.Facets;
import eu.klynge.notification.webhook.Owner;
import eu.klynge.notification.webhook.Webhook;
import eu.klynge.notification.webhook.Webhooks;
import java.util.List;
import java.util.Objects;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Aggregates that tell no facts: what owners do with their webhooks concerns nobody else. */
final class MongoWebhooks implements Webhooks {

    private static final int MOST_ACTIVE = 100_000;

    private final Aggregates<Webhook, Void> aggregates;
    private final Mono<Void> indexes;

    MongoWebhooks(Aggregates<Webhook, Void> aggregates) {
        this.aggregates = aggregates;
        this.indexes = aggregates.indexed("state.owner");
    }

    @Override
    public Mono<Versioned<Webhook>> find(String id) {
        return aggregates.find(id);
    }

    @Override
    public Flux<Versioned<Webhook>> of(Owner owner, @Nullable String afterId, int limit) {
        var after = afterId == null ? empty() : gt("_id", afterId);
        return aggregates.list(and(eq("state.owner", owner.value()), after), Sorts.ascending("_id"), limit);
    }

    @Override
    public Flux<Webhook> wanting(Entry entry) {
        List<String> countries = entry.facets().stream()
                .map(Facets::country)
                .filter(Objects::nonNull)
                .toList();
        var wanting = and(
                exists("state.disabledBecause", false),
                fits("types", List.of(entry.event().type())),
                fits("countries", countries));
        return aggregates.list(wanting, Sorts.ascending("_id"), MOST_ACTIVE).map(Versioned::state);
    }

    private static Bson fits(String field, List<String> values) {
        return or(size("state.filter." + field, 0), in("state.filter." + field, values));
    }

    @Override
    public Mono<Versioned<Webhook>> create(Webhook webhook, @Nullable Receipt receipt) {
        return indexes.then(aggregates.create(webhook.id(), webhook, List.of(), receipt));
    }

    @Override
    public Mono<Versioned<Webhook>> update(Versioned<Webhook> from, Webhook next) {
        return aggregates.update(from, next, List.of(), null);
    }

    @Override
    public Mono<Void> delete(Versioned<Webhook> from) {
        return aggregates.delete(from, List.of());
    }
}
