package eu.klynge.notification.webhook.web;

import eu.klynge.kit.store.Versioned;
import eu.klynge.notification.webhook.Delivery;
import eu.klynge.notification.webhook.SealedSecret;
import eu.klynge.notification.webhook.Webhook;
import eu.klynge.notification.webhook.WebhookDesk;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What owners see. */
final class WebhookViews {

    private WebhookViews() {}

    /** The shape of a request's body, for the OpenAPI document; it is read field by field. */
    record Submitted(
            String url,
            @Nullable String description,
            @Nullable List<String> countries,
            @Nullable List<String> nuts,
            @Nullable List<String> ecosystems,
            @Nullable List<String> types) {}

    /**
     * @param state active or disabled
     * @param secret only in the answer that made it
     */
    record WholeWebhook(
            String id,
            String url,
            @Nullable String description,
            Set<String> countries,
            Set<String> nuts,
            Set<String> ecosystems,
            Set<String> types,
            String state,
            @Nullable String disabledBecause,
            @Nullable Instant disabledAt,
            Instant createdAt,
            Instant changedAt,
            List<Secret> secrets,
            @Nullable String secret) {

        static WholeWebhook of(Versioned<Webhook> webhook) {
            return of(webhook, null);
        }

        static WholeWebhook of(WebhookDesk.WithSecret made) {
            return of(made.webhook(), made.secret());
        }

        private static WholeWebhook of(Versioned<Webhook> found, @Nullable String secret) {
            Webhook webhook = found.state();
            return new WholeWebhook(
                    webhook.id(),
                    webhook.url(),
                    webhook.description(),
                    new TreeSet<>(webhook.filter().countries()),
                    new TreeSet<>(webhook.filter().nuts()),
                    new TreeSet<>(webhook.filter().ecosystems()),
                    new TreeSet<>(webhook.filter().types()),
                    webhook.isActive() ? "active" : "disabled",
                    webhook.disabledBecause(),
                    webhook.disabledAt(),
                    found.createdAt(),
                    found.changedAt(),
                    webhook.secrets().stream().map(Secret::of).toList(),
                    secret);
        }
    }

    /** @param until when it stops signing; absent for the latest */
    record Secret(Instant since, @Nullable Instant until) {

        static Secret of(SealedSecret secret) {
            return new Secret(secret.since(), secret.until());
        }
    }

    /** @param id also the {@code webhook-id} of every attempt */
    record Sent(
            String id,
            String event,
            String type,
            String key,
            String state,
            Instant createdAt,
            @Nullable Instant nextAttemptAt,
            List<Delivery.Attempt> attempts) {

        static Sent of(Delivery delivery) {
            return new Sent(
                    delivery.id(),
                    delivery.eventId(),
                    delivery.eventType(),
                    delivery.key(),
                    delivery.state().name().toLowerCase(Locale.ROOT),
                    delivery.createdAt(),
                    delivery.due(),
                    delivery.attempts());
        }
    }
}
