package eu.klynge.notification.webhook;

import eu.klynge.notification.feed.Entry;
import eu.klynge.notification.feed.WhenRecorded;
import java.time.Clock;
import reactor.core.publisher.Mono;

/** Writes an intent for each active webhook that an event is for, before the event can be read in the feed. */
final class FanOut implements WhenRecorded {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Lanes lanes;
    private final Clock clock;

    FanOut(Webhooks webhooks, Deliveries deliveries, Lanes lanes, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.lanes = lanes;
        this.clock = clock;
    }

    @Override
    public Mono<Void> recorded(Entry entry) {
        return webhooks.wanting(entry)
                .filter(webhook -> webhook.filter().matches(entry))
                .map(webhook -> Delivery.of(webhook.id(), entry, clock.instant()))
                .collectList()
                .filter(intents -> !intents.isEmpty())
                .flatMap(intents -> deliveries
                        .add(intents)
                        .doOnSuccess(done -> intents.forEach(intent -> lanes.wake(intent.webhook()))));
    }
}
