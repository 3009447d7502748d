package eu.klynge.kit.deadletter;

import eu.klynge.kit.deadletter.DeadLetters.Selection;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code klynge.deadletters.open} by topic: counted every few seconds, and at once when this instance changes it. */
final class OpenDeadLetters implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OpenDeadLetters.class);
    private static final Duration PERIOD = Duration.ofSeconds(5);

    private final DeadLetters letters;
    private final Map<String, Long> counts = new ConcurrentHashMap<>();
    private volatile @Nullable Disposable counting;

    OpenDeadLetters(DeadLetters letters, Collection<String> topics, MeterRegistry meters) {
        this.letters = letters;
        for (String topic : topics) {
            counts.put(topic, 0L);
            Gauge.builder("klynge.deadletters.open", counts, found -> found.getOrDefault(topic, 0L))
                    .description("Dead letters that nobody has replayed or dismissed")
                    .tag("topic", topic)
                    .register(meters);
        }
    }

    void refresh() {
        counted().subscribe();
    }

    @Override
    public void start() {
        counting = letters.prepare()
                .onErrorResume(later -> Mono.empty())
                .thenMany(Flux.interval(Duration.ZERO, PERIOD).onBackpressureDrop())
                .concatMap(tick -> counted())
                .subscribe();
    }

    @Override
    public void stop() {
        Disposable running = counting;
        if (running != null) {
            running.dispose();
            counting = null;
        }
    }

    @Override
    public boolean isRunning() {
        return counting != null;
    }

    private Mono<Void> counted() {
        return Flux.fromIterable(counts.keySet())
                .concatMap(topic ->
                        letters.countOpen(new Selection(topic, null, null)).doOnNext(open -> counts.put(topic, open)))
                .then()
                .onErrorResume(away -> {
                    log.debug("Open dead letters not counted: {}", away.toString());
                    return Mono.empty();
                });
    }
}
