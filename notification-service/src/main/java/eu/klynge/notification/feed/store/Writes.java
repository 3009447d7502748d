package eu.klynge.notification.feed.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import eu.klynge.kit.store.StoreUnavailable;
import java.time.Duration;
import java.util.List;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What this drawer's collections share: a refused double is told from a store that is away. */
final class Writes {

    private Writes() {}

    static boolean isDuplicate(Throwable failure) {
        return failure instanceof MongoServerException refused
                && ErrorCategory.fromErrorCode(refused.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    static Throwable unavailable(Throwable failure) {
        return failure instanceof MongoException && !isDuplicate(failure) ? new StoreUnavailable(failure) : failure;
    }

    static <T> Mono<T> guarded(Mono<T> call) {
        return call.onErrorMap(Writes::unavailable);
    }

    /** Makes the indexes one after the other; kept once it worked, tried again with the next subscription until then. */
    static Mono<Void> once(List<Publisher<String>> indexes) {
        return guarded(Flux.concat(indexes).then(Mono.just(true)))
                .cache(made -> Duration.ofDays(365), failed -> Duration.ZERO, () -> Duration.ZERO)
                .then();
    }
}
