package eu.klynge.notification.webhook;

import eu.klynge.kit.store.StaleVersion;
import java.time.Clock;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Ends the webhooks of an agency whose access was revoked; reinstated, it activates those that it still wants. */
public final class LostAccess {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Clock clock;

    LostAccess(Webhooks webhooks, Deliveries deliveries, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** True when there were active ones. */
    public Mono<Boolean> of(String clientId) {
        return Mono.defer(() -> webhooks.of(Owner.ofClient(clientId), null, WebhookDesk.MOST)
                        .filter(found -> found.state().isActive())
                        .concatMap(found -> webhooks.update(
                                        found,
                                        found.state().disabled("The agency's access was revoked.", clock.instant()))
                                .then(deliveries.suspend(found.id()))
                                .thenReturn(true))
                        .collectList())
                .retryWhen(Retry.max(5).filter(StaleVersion.class::isInstance))
                .map(ended -> !ended.isEmpty());
    }
}
