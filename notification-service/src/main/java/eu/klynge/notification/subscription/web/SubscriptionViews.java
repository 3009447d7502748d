package eu.klynge.notification.subscription.web;

import eu.klynge.kit.store.Versioned;
import eu.klynge.notification.subscription.Happening;
import eu.klynge.notification.subscription.Place;
import eu.klynge.notification.subscription.Rhythm;
import eu.klynge.notification.subscription.SavedSearch;
import eu.klynge.notification.subscription.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What owners send and see. */
final class SubscriptionViews {

    private SubscriptionViews() {}

    /** @param day monday to sunday, for weekly */
    record When(
            String rhythm,
            @Nullable Integer hour,
            @Nullable String day,
            @Nullable String timeZone) {

        static When of(Rhythm rhythm) {
            return rhythm.kind() == Rhythm.Kind.AT_ONCE
                    ? new When(rhythm.kind().code(), null, null, null)
                    : new When(
                            rhythm.kind().code(),
                            rhythm.hour(),
                            rhythm.day() == null ? null : rhythm.day().name().toLowerCase(Locale.ROOT),
                            rhythm.timeZone());
        }
    }

    /** @param organisation slug of the organisation it is for; absent for the account's own */
    record WholeSubscription(
            String id,
            @Nullable String organisation,
            List<String> events,
            SavedSearch search,
            List<String> where,
            @Nullable String webhook,
            When when,
            String language,
            Instant createdAt) {

        static WholeSubscription of(Versioned<Subscription> found) {
            Subscription subscription = found.state();
            return new WholeSubscription(
                    subscription.id(),
                    subscription.owner().slug(),
                    subscription.happenings().stream().map(Happening::code).toList(),
                    subscription.search(),
                    subscription.places().stream().map(Place::code).toList(),
                    subscription.webhook(),
                    When.of(subscription.rhythm()),
                    subscription.language(),
                    subscription.createdAt());
        }
    }

    /** What is sent. */
    record Wished(
            @Nullable String organisation,
            List<String> events,
            @Nullable SavedSearch search,
            List<String> where,
            @Nullable String webhook,
            @Nullable When when,
            String language) {}
}
