package eu.klynge.notification.mail;

import eu.klynge.kit.settings.PublicAddress;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Schedulers;

@Configuration(proxyBeanMethods = false)
class MailUseCases {

    @Bean
    UnsubscribeTokens unsubscribeTokens(@Value("${KLYNGE_NOTIFICATION_KEY}") String key) {
        return new UnsubscribeTokens(key);
    }

    @Bean
    Suppression suppression(Silences silences, @Value("${KLYNGE_NOTIFICATION_KEY}") String key, Clock clock) {
        return new Suppression(silences, key, clock);
    }

    @Bean
    Unsubscribing unsubscribing(UnsubscribeTokens tokens, Silences silences, UnsubscribeWords words, Clock clock) {
        return new Unsubscribing(tokens, silences, words, clock);
    }

    @Bean
    Bounces bounces(Letters letters, Addresses addresses, Suppression suppression) {
        return new Bounces(letters, addresses, suppression);
    }

    @Bean
    PostingLanes postingLanes(
            Letters letters,
            Composer composer,
            MailServer server,
            Suppression suppression,
            Silences silences,
            UnsubscribeTokens tokens,
            PublicAddress address,
            MeterRegistry registry,
            Clock clock) {
        var threads = Schedulers.newBoundedElastic(PostingLanes.LANES, 100, "mail");
        var links = new UnsubscribeLinks(tokens, address);
        var posting = new Posting(
                letters, composer, server, suppression, silences, links, threads, new MailMeters(registry), clock);
        return new PostingLanes(posting, letters, threads, clock);
    }
}
