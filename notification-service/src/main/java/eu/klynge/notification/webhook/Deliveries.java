package eu.klynge.notification.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Intents and what became of them. */
public interface Deliveries {

    /** Those that are there already stay as they are. */
    Mono<Void> add(List<Delivery> deliveries);

    Mono<Delivery> find(String webhook, String id);

    /** Where a page of deliveries ends. */
    record Place(Instant createdAt, String id) {}

    /** Latest first, from just after the place. */
    Flux<Delivery> list(String webhook, @Nullable Place after, int limit);

    /** Webhooks for which something is due. */
    Flux<String> webhooksWithDue(Instant now);

    /** When a key goes on that was tried in vain. */
    record Wait(String key, Instant due) {}

    /** Keys that are not to be tried before a later time. */
    Flux<Wait> waiting(String webhook, Instant now);

    /** Those that are not over, of other keys than these, oldest first. */
    Flux<Delivery> open(String webhook, Set<String> without, int limit);

    /** Notes an attempt and its consequence; {@code due} is null when the delivery is over. */
    Mono<Void> attempted(String id, Delivery.State state, @Nullable Instant due, Delivery.Attempt attempt);

    /** Sends it once more, with a schedule of its own. */
    Mono<Void> again(String id, Instant now);

    /** Nothing of this webhook is due any more. */
    Mono<Void> suspend(String webhook);

    /** All of this webhook that is not over is due, with a schedule of its own. */
    Mono<Void> resume(String webhook, Instant now);

    Mono<Void> forget(String webhook);

    /** How many are in each state; those that are over are counted until they are removed. */
    Mono<Map<Delivery.State, Long>> counts();

    /** Removes what has been over for longer than this. */
    Mono<Void> prune(Duration kept, Instant now);
}
