package eu.klynge.events.ballot;

import eu.klynge.events.award.Awards;
import eu.klynge.events.award.Standing;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks after the awards that people vote in. */
final class CountSweep implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CountSweep.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final int MOST = 200;
    private static final Awards.Selection VOTED_IN =
            new Awards.Selection(Set.of(Standing.SHORTLISTED, Standing.CLOSED, Standing.COUNTED), null, null);

    private final Awards awards;
    private final Counting counting;
    private final Disposable.Swap running = Disposables.swap();

    CountSweep(Awards awards, Counting counting) {
        this.awards = awards;
        this.counting = counting;
    }

    @Override
    public void start() {
        running.replace(Flux.interval(LOOK)
                .onBackpressureDrop()
                .concatMap(tick -> look(), 1)
                .subscribe());
    }

    private Mono<Void> look() {
        return awards.list(VOTED_IN, MOST)
                .concatMap(entry -> counting.tend(entry.id()).onErrorResume(away -> {
                    log.warn("Award {} waits: {}", entry.id(), away.toString());
                    return Mono.empty();
                }))
                .onErrorResume(away -> {
                    log.warn("Votes wait: {}", away.toString());
                    return Mono.empty();
                })
                .then();
    }

    @Override
    public void stop() {
        running.dispose();
    }

    @Override
    public boolean isRunning() {
        return running.get() != null && !running.isDisposed();
    }
}
