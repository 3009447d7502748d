package eu.klynge.notification.subscription;

import com.github.f4b6a3.uuid.UuidCreator;
import eu.klynge.notification.notice.Wording;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/** Brings what happened to whom it matters. */
public final class NewsDesk {

    private static final int AT_ONCE = 8;

    private final Subscriptions subscriptions;
    private final Delivering delivering;
    private final Waiting waiting;
    private final Wording wording;
    private final Clock clock;

    NewsDesk(Subscriptions subscriptions, Delivering delivering, Waiting waiting, Wording wording, Clock clock) {
        this.subscriptions = subscriptions;
        this.delivering = delivering;
        this.waiting = waiting;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * True when somebody hears of it who had not yet.
     *
     * @throws eu.klynge.notification.mail.CannotCompose before anybody hears of it: no digest waits for what cannot be said
     */
    public Mono<Boolean> tell(News news) {
        String english = wording.languages().getFirst();
        return Mono.fromSupplier(() -> wording.word(news.matter(english), english))
                .flatMap(sound -> tellAll(news));
    }

    private Mono<Boolean> tellAll(News news) {
        return subscriptions
                .wanting(news.happening(), news.scope().countries())
                .filter(subscription -> !news.at().isBefore(subscription.createdAt())
                        && subscription.search().matches(news.scope()))
                .flatMap(subscription -> tell(news, subscription), AT_ONCE)
                .reduce(false, (one, other) -> one || other);
    }

    private Mono<Boolean> tell(News news, Subscription subscription) {
        var matter = news.matter(subscription.language());
        if (!subscription.isDigest()) {
            return delivering.deliver(subscription, news.event(), matter, List.of());
        }
        Instant now = clock.instant();
        String id = UuidCreator.getNameBasedSha1(news.event() + "/" + subscription.id())
                .toString();
        return waiting.add(new Waiting.Item(id, subscription.id(), matter, now))
                .flatMap(added -> waiting.ensure(
                                subscription.id(), subscription.rhythm().next(now))
                        .thenReturn(added));
    }
}
