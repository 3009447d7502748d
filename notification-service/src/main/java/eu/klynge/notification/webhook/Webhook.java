package eu.klynge.notification.webhook;

import eu.klynge.notification.feed.FeedFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address that wants to hear of public events.
 *
 * @param owner whose it is, see {@link Owner}
 * @param url https, or http to a network that the operator named
 * @param secrets the latest first; at most two are live
 * @param disabledBecause null while it is active
 */
public record Webhook(
        String id,
        String owner,
        String url,
        @Nullable String description,
        FeedFilter filter,
        List<SealedSecret> secrets,
        @Nullable String disabledBecause,
        @Nullable Instant disabledAt) {

    /** How long a replaced secret signs beside its successor. */
    static final Duration OVERLAP = Duration.ofHours(24);

    public Webhook {
        secrets = List.copyOf(secrets);
    }

    public boolean isActive() {
        return disabledBecause == null;
    }

    public List<SealedSecret> liveSecrets(Instant now) {
        return secrets.stream().filter(secret -> secret.isLive(now)).toList();
    }

    Webhook rotated(SealedSecret next, Instant now) {
        List<SealedSecret> rotated = new ArrayList<>(List.of(next));
        secrets.stream()
                .filter(secret -> secret.until() == null)
                .map(secret -> new SealedSecret(secret.box(), secret.since(), now.plus(OVERLAP)))
                .forEach(rotated::add);
        return new Webhook(id, owner, url, description, filter, rotated, disabledBecause, disabledAt);
    }

    Webhook changed(WebhookForm.Sound form) {
        return new Webhook(
                id, owner, form.url(), form.description(), form.filter(), secrets, disabledBecause, disabledAt);
    }

    Webhook disabled(String because, Instant now) {
        return new Webhook(id, owner, url, description, filter, secrets, because, now);
    }

    Webhook activated() {
        return new Webhook(id, owner, url, description, filter, secrets, null, null);
    }

    /** Without what must not outlive it. */
    Webhook emptied(Instant now) {
        return new Webhook(id, owner, "", null, FeedFilter.EVERYTHING, List.of(), "deleted", now);
    }
}
