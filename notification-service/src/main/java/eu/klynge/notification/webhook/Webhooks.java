package eu.klynge.notification.webhook;

import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.Versioned;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The webhooks of everybody. */
public interface Webhooks {

    Mono<Versioned<Webhook>> find(String id);

    /** Sorted by id. */
    Flux<Versioned<Webhook>> of(Owner owner, @Nullable String afterId, int limit);

    Flux<Webhook> active();

    Mono<Versioned<Webhook>> create(Webhook webhook, @Nullable Receipt receipt);

    Mono<Versioned<Webhook>> update(Versioned<Webhook> from, Webhook next);

    Mono<Void> delete(Versioned<Webhook> from);
}
