package eu.klynge.notification.subscription;

import eu.klynge.kit.store.Versioned;
import eu.klynge.notification.mail.Matter;
import eu.klynge.notification.notice.Template;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Makes digests whose date has come, each once; every step may be repeated, by this instance or another. */
final class Digesting {

    private static final Logger log = LoggerFactory.getLogger(Digesting.class);
    private static final Duration CLAIM = Duration.ofMinutes(2);
    private static final int DATES = 50;
    private static final int ITEMS = 500;

    private final Subscriptions subscriptions;
    private final Waiting waiting;
    private final Digests digests;
    private final Delivering delivering;

    Digesting(Subscriptions subscriptions, Waiting waiting, Digests digests, Delivering delivering) {
        this.subscriptions = subscriptions;
        this.waiting = waiting;
        this.digests = digests;
        this.delivering = delivering;
    }

    /** How many dates were looked after. */
    Mono<Long> sweep(Instant now) {
        return waiting.claim(now, now.plus(CLAIM), DATES)
                .concatMap(date -> keep(date, now).thenReturn(true).onErrorResume(failure -> {
                    log.warn("The digest {} is tried again: {}", Digest.id(date), failure.toString());
                    return Mono.just(false);
                }))
                .count();
    }

    private Mono<Void> keep(Waiting.Date date, Instant now) {
        return subscriptions
                .find(date.subscription())
                .map(Versioned::state)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(found -> found.isEmpty()
                        ? waiting.drop(date.subscription())
                        : digest(date, now)
                                .flatMap(digest -> send(found.get(), digest))
                                .then(finish(found.get(), date, now)));
    }

    /** The digest that was made for this date, or one of what waits now; none of nothing. */
    private Mono<Digest> digest(Waiting.Date date, Instant now) {
        return digests.find(Digest.id(date))
                .switchIfEmpty(waiting.items(date.subscription(), ITEMS)
                        .filter(items -> !items.isEmpty())
                        .flatMap(items -> digests.make(new Digest(
                                Digest.id(date),
                                items.stream().map(Waiting.Item::id).toList(),
                                items.stream().map(Waiting.Item::matter).toList(),
                                now))));
    }

    private Mono<Void> send(Subscription subscription, Digest digest) {
        Template template =
                subscription.rhythm().kind() == Rhythm.Kind.WEEKLY ? Template.DIGEST_WEEKLY : Template.DIGEST_DAILY;
        List<Matter> matters = digest.matters();
        Matter whole = new Matter(template.code(), Map.of("count", String.valueOf(matters.size())));
        return delivering.deliver(subscription, digest.id(), whole, matters).then(waiting.remove(digest.items()));
    }

    private Mono<Void> finish(Subscription subscription, Waiting.Date date, Instant now) {
        return Mono.defer(() -> waiting.done(date))
                .then(Mono.defer(() -> waiting.items(date.subscription(), 1)))
                .filter(left -> !left.isEmpty())
                .flatMap(left -> waiting.ensure(
                        date.subscription(), subscription.rhythm().next(now)));
    }
}
