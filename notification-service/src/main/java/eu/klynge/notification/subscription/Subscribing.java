package eu.klynge.notification.subscription;

import com.github.f4b6a3.uuid.UuidCreator;
import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import eu.klynge.notification.inbox.Owner;
import eu.klynge.notification.subscription.SubscriptionRefused.NoSuchSubscription;
import eu.klynge.notification.subscription.SubscriptionRefused.NoSuchWebhook;
import eu.klynge.notification.subscription.SubscriptionRefused.TooMany;
import eu.klynge.notification.webhook.Letterbox;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** What owners do with their subscriptions. */
public final class Subscribing {

    static final int MOST = 100;

    private final Subscriptions subscriptions;
    private final Letterbox webhooks;
    private final Waiting waiting;
    private final Clock clock;

    Subscribing(Subscriptions subscriptions, Letterbox webhooks, Waiting waiting, Clock clock) {
        this.subscriptions = subscriptions;
        this.webhooks = webhooks;
        this.waiting = waiting;
        this.clock = clock;
    }

    /**
     * The same key and wish come to the same subscription, however often they arrive.
     *
     * @param callers whose webhooks it may name beside its owner's, see {@link Letterbox#isOf}
     */
    public Mono<Versioned<Subscription>> subscribe(
            Owner owner, String callers, Wish wish, @Nullable IdempotencyKey key) {
        String id = key == null
                ? UuidCreator.getTimeOrderedEpoch().toString()
                : UuidCreator.getNameBasedSha1(key.key()).toString();
        Receipt receipt = key == null ? null : new Receipt(key.key(), key.digest(), 1, "");
        return requireWebhook(owner, callers, wish)
                .thenMany(subscriptions.list(Set.of(owner), null, MOST))
                .count()
                .flatMap(count -> count < MOST
                        ? subscriptions.create(wish.by(id, owner, clock.instant()), receipt)
                        : repeated(id, key).switchIfEmpty(Mono.error(TooMany::new)))
                .onErrorResume(DuplicateKey.class, taken -> repeated(id, key));
    }

    private Mono<Void> requireWebhook(Owner owner, String callers, Wish wish) {
        return Mono.justOrEmpty(wish.webhook())
                .filterWhen(webhook -> webhooks.isOf(Set.copyOf(List.of(owner.code(), callers)), webhook)
                        .map(ours -> !ours))
                .flatMap(foreign -> Mono.error(new NoSuchWebhook()));
    }

    private Mono<Versioned<Subscription>> repeated(String id, @Nullable IdempotencyKey key) {
        return subscriptions.find(id).doOnNext(earlier -> {
            if (key != null) {
                earlier.receipt(key.key()).ifPresent(receipt -> key.requireSameRequest(receipt.digest()));
            }
        });
    }

    public Flux<Versioned<Subscription>> list(Set<Owner> owners, Subscriptions.@Nullable Position after, int limit) {
        return subscriptions.list(owners, after, limit);
    }

    /** Another's subscription is none. */
    public Mono<Versioned<Subscription>> look(Set<Owner> owners, String id) {
        return subscriptions
                .find(id)
                .filter(found -> owners.contains(found.state().owner()))
                .switchIfEmpty(Mono.error(NoSuchSubscription::new));
    }

    /** @param version the one that was seen; null for whichever is the latest */
    public Mono<Versioned<Subscription>> change(
            Set<Owner> owners, String callers, String id, @Nullable Long version, Wish wish) {
        return seen(owners, id, version)
                .delayUntil(from -> requireWebhook(from.state().owner(), callers, wish))
                .flatMap(from -> subscriptions.update(from, from.state().changed(wish)))
                .flatMap(changed -> waiting.moveTo(id, due(changed.state())).thenReturn(changed));
    }

    /** What waits for digests that are no longer wanted goes out now. */
    private Instant due(Subscription subscription) {
        Instant now = clock.instant();
        return subscription.isDigest() ? subscription.rhythm().next(now) : now;
    }

    public Mono<Void> end(Set<Owner> owners, String id, @Nullable Long version) {
        return seen(owners, id, version)
                .flatMap(from -> subscriptions.delete(from).then(waiting.drop(id)));
    }

    /** Every one of an owner that is no more. */
    Mono<Void> endAll(Owner owner) {
        return Mono.defer(() -> subscriptions
                        .list(Set.of(owner), null, MOST)
                        .concatMap(found -> subscriptions.delete(found).then(waiting.drop(found.id())))
                        .then())
                .retryWhen(Retry.max(5).filter(StaleVersion.class::isInstance));
    }

    private Mono<Versioned<Subscription>> seen(Set<Owner> owners, String id, @Nullable Long version) {
        return look(owners, id)
                .filter(found -> version == null || found.version() == version)
                .switchIfEmpty(Mono.error(StaleVersion::new));
    }
}
