package eu.klynge.notification.webhook;

import eu.klynge.notification.feed.FeedEvent;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Puts in what no topic carries, for one webhook alone; it is signed, retried and listed as the feed's events are. */
public final class Letterbox {

    /** Type of what is put in; as a webhook's only type it keeps the feed's events away. */
    public static final String TYPE = "eu.klynge.notification.notice.v1";

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Lanes lanes;
    private final Clock clock;

    Letterbox(Webhooks webhooks, Deliveries deliveries, Lanes lanes, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** Whether the webhook is there and belongs to one of these, see {@link Owner}. */
    public Mono<Boolean> isOf(Set<String> owners, String webhook) {
        return webhooks.find(webhook)
                .map(found -> owners.contains(found.state().owner()))
                .defaultIfEmpty(false);
    }

    /**
     * True when it was not there yet; a webhook that has ended or is disabled takes nothing, as of the feed.
     *
     * @param key events of one key arrive in the order in which they were put in
     */
    public Mono<Boolean> put(String webhook, FeedEvent event, String key) {
        return webhooks.find(webhook)
                .filter(found -> found.state().isActive())
                .map(found -> Delivery.of(webhook, event, key, clock.instant()))
                .filterWhen(intent ->
                        deliveries.find(webhook, intent.id()).hasElement().map(there -> !there))
                .flatMap(intent -> deliveries.add(List.of(intent)).thenReturn(true))
                .doOnNext(added -> lanes.wake(webhook))
                .defaultIfEmpty(false);
    }
}
