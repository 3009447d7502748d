package eu.klynge.notification.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import eu.klynge.kit.idempotency.IdempotencyKey;
import eu.klynge.kit.store.DuplicateKey;
import eu.klynge.kit.store.Receipt;
import eu.klynge.kit.store.StaleVersion;
import eu.klynge.kit.store.Versioned;
import eu.klynge.notification.webhook.WebhookRefused.NoSuchWebhook;
import eu.klynge.notification.webhook.WebhookRefused.TooMany;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** What owners do with their webhooks. Each errs with {@link NoSuchWebhook} for one that is not the owner's. */
public final class WebhookDesk {

    static final int MOST = 20;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Secrets secrets;
    private final Lanes lanes;
    private final Clock clock;

    WebhookDesk(Webhooks webhooks, Deliveries deliveries, Secrets secrets, Lanes lanes, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** @param secret the latest one, told to its owner when it is made and never again */
    public record WithSecret(Versioned<Webhook> webhook, String secret) {}

    /** The same key and form come to the same webhook and secret. */
    public Mono<WithSecret> create(Owner owner, WebhookForm.Sound form, @Nullable IdempotencyKey key) {
        String id = key == null
                ? UuidCreator.getTimeOrderedEpoch().toString()
                : UuidCreator.getNameBasedSha1(key.key()).toString();
        Webhook webhook = new Webhook(
                id,
                owner.value(),
                form.url(),
                form.description(),
                form.filter(),
                List.of(secrets.make(id, clock.instant())),
                null,
                null);
        Receipt receipt = key == null ? null : new Receipt(key.key(), key.digest(), 1, "{}");
        Mono<Versioned<Webhook>> made = webhooks.of(owner, null, MOST)
                .count()
                .flatMap(count -> count >= MOST ? Mono.error(new TooMany(MOST)) : webhooks.create(webhook, receipt));
        Mono<Versioned<Webhook>> answer = key == null
                ? made
                : webhooks.find(id)
                        .doOnNext(earlier -> requireSame(earlier, key))
                        .switchIfEmpty(made)
                        .onErrorResume(
                                DuplicateKey.class,
                                taken -> webhooks.find(id).doOnNext(earlier -> requireSame(earlier, key)));
        return answer.map(this::withSecret);
    }

    private static void requireSame(Versioned<Webhook> earlier, IdempotencyKey key) {
        earlier.receipt(key.key()).ifPresent(receipt -> key.requireSameRequest(receipt.digest()));
    }

    public Mono<Versioned<Webhook>> look(Owner owner, String id) {
        return webhooks.find(id)
                .filter(found -> found.state().owner().equals(owner.value()))
                .switchIfEmpty(Mono.error(NoSuchWebhook::new));
    }

    public Flux<Versioned<Webhook>> list(Owner owner, @Nullable String afterId, int limit) {
        return webhooks.of(owner, afterId, limit);
    }

    /** @param version null for whichever is the latest */
    public Mono<Versioned<Webhook>> change(Owner owner, String id, @Nullable Long version, WebhookForm.Sound form) {
        return look(owner, id)
                .doOnNext(found -> requireVersion(found, version))
                .flatMap(found -> webhooks.update(found, found.state().changed(form)));
    }

    public Mono<Void> delete(Owner owner, String id, @Nullable Long version) {
        Instant now = clock.instant();
        return look(owner, id)
                .doOnNext(found -> requireVersion(found, version))
                .flatMap(found -> webhooks.update(found, found.state().emptied(now)))
                .flatMap(emptied -> webhooks.delete(emptied).then(deliveries.forget(id)));
    }

    /** Every one of an owner that is no more. */
    Mono<Void> deleteAll(Owner owner) {
        return Mono.defer(() -> webhooks.of(owner, null, MOST)
                        .concatMap(found -> delete(owner, found.id(), null))
                        .then())
                .retryWhen(Retry.max(5).filter(StaleVersion.class::isInstance));
    }

    /** A new secret; the one before signs beside it for a day. */
    public Mono<WithSecret> rotate(Owner owner, String id, @Nullable Long version) {
        Instant now = clock.instant();
        return look(owner, id)
                .doOnNext(found -> requireVersion(found, version))
                .flatMap(found -> webhooks.update(found, found.state().rotated(secrets.make(id, now), now)))
                .map(this::withSecret);
    }

    /** What waits for it is due at once. One that is active already stays as it is. */
    public Mono<Versioned<Webhook>> activate(Owner owner, String id, @Nullable Long version) {
        return look(owner, id).doOnNext(found -> requireVersion(found, version)).flatMap(found -> {
            Mono<Versioned<Webhook>> active = found.state().isActive()
                    ? Mono.just(found)
                    : webhooks.update(found, found.state().activated());
            return active.flatMap(now -> deliveries.resume(id, clock.instant()).thenReturn(now))
                    .doOnNext(now -> {
                        lanes.forgive(id);
                        lanes.wake(id);
                    });
        });
    }

    private WithSecret withSecret(Versioned<Webhook> found) {
        return new WithSecret(
                found, secrets.open(found.id(), found.state().secrets().getFirst()));
    }

    private static void requireVersion(Versioned<Webhook> found, @Nullable Long version) {
        if (version != null && found.version() != version) {
            throw new StaleVersion();
        }
    }
}
