package eu.klynge.notification.webhook;

import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.Versioned;
import eu.klynge.notification.feed.Entry;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The webhooks of everybody. */
public interface Webhooks {

    Mono<Versioned<Webhook>> find(String id);

    /** Sorted by id. */
    Flux<Versioned<Webhook>> of(Owner owner, @Nullable String afterId, int limit);

    /** The active ones whose types and countries fit; what else they filter by remains to be looked at. */
    Flux<Webhook> wanting(Entry entry);

    Mono<Versioned<Webhook>> create(Webhook webhook, @Nullable Receipt receipt);

    Mono<Versioned<Webhook>> update(Versioned<Webhook> from, Webhook next);

    Mono<Void> delete(Versioned<Webhook> from);
}
