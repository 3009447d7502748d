package eu.klynge.events.award;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks for steps that were taken and not told. */
final class PublicationSweep implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PublicationSweep.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration LOOK_AT_ALL = Duration.ofSeconds(30);

    private final Publication publication;
    private final Disposable.Swap running = Disposables.swap();

    PublicationSweep(Publication publication) {
        this.publication = publication;
    }

    @Override
    public void start() {
        Flux<Void> those = Flux.interval(LOOK)
                .onBackpressureDrop()
                .concatMap(tick -> look(publication.catchUpWithThoseBehind()), 1);
        Flux<Void> all = Flux.interval(Duration.ZERO, LOOK_AT_ALL)
                .onBackpressureDrop()
                .concatMap(tick -> look(publication.catchUp()), 1);
        running.replace(Flux.merge(those, all).subscribe());
    }

    private static Mono<Void> look(Mono<Void> catchingUp) {
        return catchingUp.onErrorResume(away -> {
            log.warn("Awards are told of later: {}", away.toString());
            return Mono.empty();
        });
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
