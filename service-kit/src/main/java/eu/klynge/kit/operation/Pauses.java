package eu.klynge.kit.operation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Which readers are to stand still: the collection {@code paused-consumers}, looked at by every instance each second and
 * before the first record, so that a pause holds for all replicas and over a restart.
 */
final class Pauses implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Pauses.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final MongoCollection<Document> paused;
    private final KafkaListenerEndpointRegistry readers;
    private final Clock clock;
    private volatile Disposable looking = Disposables.disposed();
    private volatile boolean running;

    Pauses(MongoDatabase database, KafkaListenerEndpointRegistry readers, Clock clock) {
        this.paused = database.getCollection("paused-consumers");
        this.readers = readers;
        this.clock = clock;
    }

    /** Idempotent. */
    Mono<Void> pause(String consumer, String who) {
        Document entry = new Document("_id", consumer).append("by", who).append("at", clock.instant());
        return Mono.from(paused.replaceOne(Filters.eq("_id", consumer), entry, new ReplaceOptions().upsert(true)))
                .then(apply());
    }

    /** Idempotent. */
    Mono<Void> resume(String consumer) {
        return Mono.from(paused.deleteOne(Filters.eq("_id", consumer))).then(apply());
    }

    /** A store that is away changes nothing for now. */
    private Mono<Void> look() {
        return apply().timeout(PATIENCE).onErrorComplete();
    }

    private Mono<Void> apply() {
        return Flux.from(paused.find())
                .map(entry -> entry.getString("_id"))
                .collect(Collectors.toSet())
                .doOnNext(this::apply)
                .then();
    }

    private void apply(Set<String> wanted) {
        for (MessageListenerContainer reader : readers.getListenerContainers()) {
            boolean still = wanted.contains(reader.getListenerId());
            if (still && !reader.isPauseRequested()) {
                log.info("{} is paused by an operator", reader.getListenerId());
                reader.pause();
            } else if (!still && reader.isPauseRequested()) {
                log.info("{} goes on", reader.getListenerId());
                reader.resume();
            }
        }
    }

    @Override
    public void start() {
        running = true;
        look().block();
        looking = Flux.interval(LOOK, Schedulers.boundedElastic())
                .onBackpressureDrop()
                .concatMap(tick -> look())
                .subscribe();
    }

    @Override
    public void stop() {
        running = false;
        looking.dispose();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the listeners. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE / 2;
    }
}
