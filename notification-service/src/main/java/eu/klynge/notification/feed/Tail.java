package eu.klynge.notification.feed;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Wakes those who wait at the end of the feed: at once for what this instance records, within half a second for what another
 * one does. However many wait, the store is asked once.
 */
final class Tail implements SmartLifecycle {

    private static final Duration LOOK = Duration.ofMillis(500);

    private final Ends ends;
    private final Sinks.Many<Positions> news = Sinks.many().replay().latest();
    private final Disposable.Swap looking = Disposables.swap();
    private Positions known = Positions.START;
    private volatile boolean running;

    Tail(Ends ends) {
        this.ends = ends;
    }

    /** The end of the feed once it is beyond this place; empty when this process is about to end. */
    Mono<Positions> beyond(Positions place) {
        return news.asFlux().filter(end -> end.isBeyond(place)).next();
    }

    int waiting() {
        return news.currentSubscriberCount();
    }

    void recorded(Position position) {
        reached(Positions.START.with(position.partition(), position.offset() + 1));
    }

    private synchronized void reached(Positions end) {
        if (end.isBeyond(known)) {
            known = known.furthest(end);
            news.tryEmitNext(known);
        }
    }

    @Override
    public void start() {
        running = true;
        looking.update(Flux.interval(LOOK)
                .onBackpressureDrop()
                .filter(tick -> waiting() > 0)
                .concatMap(tick -> ends.read().onErrorComplete(), 1)
                .subscribe(this::reached));
    }

    /** Before the web server waits for its last answers: those who wait get theirs now. */
    @Override
    public void stop() {
        running = false;
        looking.dispose();
        news.tryEmitComplete();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
