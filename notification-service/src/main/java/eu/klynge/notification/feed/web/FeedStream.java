package eu.klynge.notification.feed.web;

import eu.klynge.notification.feed.Feed;
import eu.klynge.notification.feed.FeedFilter;
import eu.klynge.notification.feed.Positions;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * The feed as server-sent events. Every five seconds a comment keeps the connection, and carries the place read up to, so
 * that a reader whose filter lets little through does not begin far behind.
 */
final class FeedStream {

    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final int CHUNK = 100;

    private final Feed feed;

    FeedStream(Feed feed) {
        this.feed = feed;
    }

    Flux<byte[]> from(@Nullable Positions place, FeedFilter filter) {
        return Flux.defer(() -> {
            var reached = new AtomicReference<>(place == null ? Positions.START : place);
            Flux<byte[]> messages = feed.pages(place, filter, CHUNK)
                    .concatMap(page -> Flux.fromIterable(page.items())
                            .doOnNext(item -> reached.set(item.after()))
                            .map(FeedJson::message)
                            .doOnComplete(() -> reached.set(page.next())));
            Flux<byte[]> comments = Flux.interval(SILENCE)
                    .onBackpressureDrop()
                    .map(tick -> comment(Objects.requireNonNull(reached.get())));
            return messages.publish(shared -> Flux.merge(shared, comments.takeUntilOther(shared.ignoreElements())))
                    .startWith(FeedJson.text("retry: 2000\n\n"));
        });
    }

    private static byte[] comment(Positions reached) {
        return FeedJson.text(reached.equals(Positions.START) ? ":\n\n" : ":\nid: " + reached.encoded() + "\n\n");
    }
}
