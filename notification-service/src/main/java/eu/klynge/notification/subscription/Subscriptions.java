package eu.klynge.notification.subscription;

import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.Versioned;
import eu.klynge.notification.inbox.Owner;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All subscriptions. */
public interface Subscriptions {

    /** The last element of a page. */
    record Position(Instant createdAt, String id) {}

    Mono<Versioned<Subscription>> find(String id);

    /** Errs with a duplicate key when the id is taken. */
    Mono<Versioned<Subscription>> create(Subscription subscription, @Nullable Receipt receipt);

    Mono<Versioned<Subscription>> update(Versioned<Subscription> from, Subscription next);

    Mono<Void> delete(Versioned<Subscription> from);

    /** Oldest first. */
    Flux<Versioned<Subscription>> list(Set<Owner> owners, @Nullable Position after, int limit);

    /** Those that want to hear of this in one of these countries, or wherever it is. */
    Flux<Subscription> wanting(Happening happening, List<String> countries);
}
