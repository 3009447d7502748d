package eu.klynge.notification.subscription;

import eu.klynge.notification.mail.Matter;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What waits for a digest. A subscription has a date as long as something waits; the date is written after the thing that
 * waits, and who takes a date away looks again whether something waits.
 */
public interface Waiting {

    /** One thing that waits. */
    record Item(String id, String subscription, Matter matter, Instant at) {}

    /** The subscription's next digest. */
    record Date(String subscription, Instant dueAt) {}

    /** True when it was not there yet. */
    Mono<Boolean> add(Item item);

    /** Sets a date unless there is one. */
    Mono<Void> ensure(String subscription, Instant dueAt);

    /** Moves the date, if there is one. */
    Mono<Void> moveTo(String subscription, Instant dueAt);

    /** Dates that have come, at most {@code most}; nobody else gets them until the claim ends. */
    Flux<Date> claim(Instant now, Instant until, int most);

    /** Oldest first. */
    Mono<List<Item>> items(String subscription, int most);

    Mono<Void> remove(List<String> items);

    /** Takes the date away, unless it has been moved since. */
    Mono<Void> done(Date date);

    /** Forgets what waits, and its date. */
    Mono<Void> drop(String subscription);
}
