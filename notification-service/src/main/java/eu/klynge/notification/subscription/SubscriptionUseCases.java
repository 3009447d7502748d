package eu.klynge.notification.subscription;

import eu.klynge.kit.settings.PublicAddress;
import eu.klynge.kit.sweep.Sweeping;
import eu.klynge.notification.inbox.Belongings;
import eu.klynge.notification.inbox.Entries;
import eu.klynge.notification.mail.Letters;
import eu.klynge.notification.notice.Contacts;
import eu.klynge.notification.notice.Organisations;
import eu.klynge.notification.notice.Wording;
import eu.klynge.notification.webhook.Letterbox;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SubscriptionUseCases {

    private static final Duration KEPT = Duration.ofDays(30);

    @Bean
    Subscribing subscribing(Subscriptions subscriptions, Letterbox webhooks, Waiting waiting, Clock clock) {
        return new Subscribing(subscriptions, webhooks, waiting, clock);
    }

    @Bean
    Belongings subscriptionsOfOwners(Subscribing subscribing) {
        return subscribing::endAll;
    }

    @Bean
    Delivering delivering(
            Letters letters,
            Entries entries,
            Letterbox webhooks,
            Contacts contacts,
            Organisations organisations,
            Wording wording,
            Clock clock) {
        return new Delivering(letters, entries, webhooks, contacts, organisations, wording, clock);
    }

    @Bean
    NewsDesk newsDesk(
            Subscriptions subscriptions, Delivering delivering, Waiting waiting, Wording wording, Clock clock) {
        return new NewsDesk(subscriptions, delivering, waiting, wording, clock);
    }

    @Bean
    ClusterNews clusterNews(Profiles profiles, NewsDesk desk, PublicAddress address) {
        return new ClusterNews(profiles, desk, address.value());
    }

    @Bean
    Digesting digesting(Subscriptions subscriptions, Waiting waiting, Digests digests, Delivering delivering) {
        return new Digesting(subscriptions, waiting, digests, delivering);
    }

    /** Those whose date has come. */
    @Bean
    Sweeping digestSweep(Digesting digesting, Clock clock) {
        return new Sweeping("digests", Duration.ofSeconds(5), () -> digesting.sweep(clock.instant()));
    }

    @Bean
    Sweeping oldDigestSweep(Digests digests, Clock clock) {
        return new Sweeping(
                "old digests",
                Duration.ofHours(6),
                () -> digests.sweep(clock.instant().minus(KEPT)));
    }
}
