package eu.klynge.notification.webhook;

import eu.klynge.notification.inbox.Belongings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhookUseCases {

    @Bean
    Reach webhookReach(@Value("${KLYNGE_WEBHOOK_PLAIN_NETWORKS:}") String plainNetworks) {
        return new Reach(plainNetworks);
    }

    @Bean
    Secrets webhookSecrets(@Value("${KLYNGE_NOTIFICATION_KEY}") String key) {
        return new Secrets(key);
    }

    @Bean
    Sending webhookSending(Receiver receiver, Secrets secrets, Clock clock) {
        return new Sending(receiver, new Signatures(secrets), clock);
    }

    @Bean
    Lanes webhookLanes(
            Webhooks webhooks,
            Deliveries deliveries,
            Claims claims,
            Sending sending,
            MeterRegistry meters,
            Clock clock) {
        var batches = new Batches(webhooks, deliveries, sending, meters, clock);
        return new Lanes(webhooks, deliveries, claims, batches, clock);
    }

    @Bean
    FanOut webhookFanOut(Webhooks webhooks, Deliveries deliveries, Lanes lanes, Clock clock) {
        return new FanOut(webhooks, deliveries, lanes, clock);
    }

    @Bean
    WebhookDesk webhookDesk(Webhooks webhooks, Deliveries deliveries, Secrets secrets, Lanes lanes, Clock clock) {
        return new WebhookDesk(webhooks, deliveries, secrets, lanes, clock);
    }

    @Bean
    Belongings webhooksOfOwners(WebhookDesk desk) {
        return owner -> desk.deleteAll(new Owner(owner.code()));
    }

    @Bean
    Letterbox webhookLetterbox(Webhooks webhooks, Deliveries deliveries, Lanes lanes, Clock clock) {
        return new Letterbox(webhooks, deliveries, lanes, clock);
    }

    @Bean
    LostAccess lostAccess(Webhooks webhooks, Deliveries deliveries, Clock clock) {
        return new LostAccess(webhooks, deliveries, clock);
    }

    @Bean
    DeliveryDesk deliveryDesk(WebhookDesk desk, Deliveries deliveries, Sending sending, Lanes lanes, Clock clock) {
        return new DeliveryDesk(desk, deliveries, sending, lanes, clock);
    }
}
