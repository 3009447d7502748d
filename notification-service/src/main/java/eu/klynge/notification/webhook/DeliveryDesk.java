package eu.klynge.notification.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import eu.klynge.notification.feed.FeedEvent;
import eu.klynge.notification.webhook.WebhookRefused.Disabled;
import eu.klynge.notification.webhook.WebhookRefused.NoSuchDelivery;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What owners see and do of deliveries to their webhooks. */
public final class DeliveryDesk {

    private final WebhookDesk desk;
    private final Deliveries deliveries;
    private final Sending sending;
    private final Lanes lanes;
    private final Clock clock;

    DeliveryDesk(WebhookDesk desk, Deliveries deliveries, Sending sending, Lanes lanes, Clock clock) {
        this.desk = desk;
        this.deliveries = deliveries;
        this.sending = sending;
        this.lanes = lanes;
        this.clock = clock;
    }

    public Flux<Delivery> list(Owner owner, String webhookId, Deliveries.@Nullable Place after, int limit) {
        return desk.look(owner, webhookId).flatMapMany(found -> deliveries.list(webhookId, after, limit));
    }

    /** Sends it again with the same id, whatever became of it. */
    public Mono<Delivery> again(Owner owner, String webhookId, String deliveryId) {
        return desk.look(owner, webhookId)
                .filter(found -> found.state().isActive())
                .switchIfEmpty(Mono.error(Disabled::new))
                .flatMap(found -> find(webhookId, deliveryId))
                .flatMap(found -> deliveries.again(found.id(), clock.instant()))
                .then(Mono.defer(() -> find(webhookId, deliveryId)))
                .doOnNext(found -> lanes.wake(webhookId));
    }

    /** One signed test event, sent now and never again; also to a disabled webhook. */
    public Mono<Delivery.Attempt> ping(Owner owner, String webhookId) {
        Instant now = clock.instant();
        String id = UuidCreator.getTimeOrderedEpoch().toString();
        byte[] body = new FeedEvent(
                        id,
                        "/notification-service",
                        "eu.klynge.notification.webhook.ping.v1",
                        webhookId,
                        now.toString(),
                        null,
                        "application/json",
                        "1",
                        ("{\"id\":\"" + webhookId + "\"}").getBytes(StandardCharsets.UTF_8))
                .structured();
        return desk.look(owner, webhookId)
                .flatMap(found -> sending.send(found.state(), "msg_" + id.replace("-", ""), body))
                .map(Sending.Sent::attempt);
    }

    private Mono<Delivery> find(String webhookId, String deliveryId) {
        return deliveries.find(webhookId, deliveryId).switchIfEmpty(Mono.error(NoSuchDelivery::new));
    }
}
