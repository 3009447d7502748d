package eu.klynge.kit.store;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.List;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What must have been done once before a collection is used. */
public final class Once {

    private static final Duration FOR_EVER = Duration.ofDays(365);

    private Once() {}

    /**
     * Makes these indexes, one after the other, unless they are there. Done at the first subscription, kept once it worked, tried again with the
     * next subscription until then.
     */
    public static Mono<Void> made(List<Publisher<String>> indexes) {
        return Flux.concat(indexes)
                .onErrorMap(MongoException.class, StoreUnavailable::new)
                .then(Mono.just(true))
                .cache(made -> FOR_EVER, failed -> Duration.ZERO, () -> Duration.ZERO)
                .then();
    }

    /** The same of one. */
    public static Mono<Void> made(Publisher<String> index) {
        return made(List.of(index));
    }
}
