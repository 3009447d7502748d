package eu.klynge.notification.webhook.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import eu.klynge.kit.store.StoreUnavailable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Calls of the store whose failures mean the same to every caller. */
final class Calls {

    private Calls() {}

    static boolean isDuplicate(Throwable failure) {
        return failure instanceof MongoBulkWriteException bulk
                ? bulk.getWriteErrors().stream().allMatch(error -> isDuplicate(error.getCode()))
                : failure instanceof MongoServerException refused && isDuplicate(refused.getCode());
    }

    private static boolean isDuplicate(int code) {
        return ErrorCategory.fromErrorCode(code) == ErrorCategory.DUPLICATE_KEY;
    }

    static <T> Mono<T> one(Publisher<T> call) {
        return Mono.from(call).onErrorMap(Calls::unavailable);
    }

    static <T> Flux<T> many(Publisher<T> call) {
        return Flux.from(call).onErrorMap(Calls::unavailable);
    }

    private static Throwable unavailable(Throwable failure) {
        return failure instanceof MongoException && !isDuplicate(failure) ? new StoreUnavailable(failure) : failure;
    }
}
