package eu.klynge.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class OnceTest {

    private final AtomicInteger attempts = new AtomicInteger();

    private Mono<String> works(int fromAttempt) {
        return Mono.fromCallable(() -> {
            if (attempts.incrementAndGet() < fromAttempt) {
                throw new MongoException("away");
            }
            return "index";
        });
    }

    @Test
    void whatWorkedIsNotDoneAgain() {
        Mono<Void> once = Once.made(works(1)).then(Once.made(works(1)));
        assertThat(attempts).hasValue(0);
        once.block();
        once.block();

        assertThat(attempts).hasValue(2);
    }

    @Test
    void whatFailedIsTriedAgainWithTheNextSubscription() {
        Mono<Void> once = Once.made(works(2));

        assertThatThrownBy(once::block).isInstanceOf(StoreUnavailable.class);
        once.block();
        once.block();

        assertThat(attempts).hasValue(2);
    }

    private static MongoWriteException write(int code) {
        return new MongoWriteException(
                new WriteError(code, "refused", new BsonDocument()), new ServerAddress(), Set.of());
    }

    @Test
    void aTakenKeyIsToldFromOtherRefusals() {
        assertThat(DuplicateKey.isCauseOf(write(11000))).isTrue();
        assertThat(DuplicateKey.isCauseOf(write(121))).isFalse();
        assertThat(DuplicateKey.isCauseOf(new IllegalStateException())).isFalse();
    }
}
