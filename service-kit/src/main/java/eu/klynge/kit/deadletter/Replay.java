package eu.klynge.kit.deadletter;

import eu.klynge.kit.deadletter.DeadLetters.Selection;
import eu.klynge.kit.kafka.KafkaPolicy;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaOperations;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Sends letters to their group once more. First the record, then the note: a crash in between leaves an open letter that
 * has been sent, and sending it again has no second effect.
 */
final class Replay {

    /** Letters that one call replays at most. */
    static final int MOST = 500;

    private final DeadLetters letters;
    private final KafkaOperations<String, byte[]> kafka;

    Replay(DeadLetters letters, KafkaOperations<String, byte[]> kafka) {
        this.letters = letters;
        this.kafka = kafka;
    }

    record Outcome(long replayed, long remaining) {}

    Mono<DeadLetter> one(DeadLetter letter, String who) {
        if (!letter.state().equals(DeadLetter.OPEN)) {
            return Mono.error(conflict("It is " + letter.state() + " already."));
        }
        if (letter.payloadOmitted()) {
            return Mono.error(conflict("Its payload was too large to be put aside; find it where it failed."));
        }
        return send(Letters.replay(letter))
                .then(letters.close(letter.id(), DeadLetter.REPLAYED, who, null))
                .switchIfEmpty(Mono.defer(() -> letters.find(letter.id())));
    }

    /** All that are open and selected, oldest first. */
    Mono<Outcome> all(Selection selection, String who) {
        return letters.replayable(selection, MOST)
                .concatMap(letter -> one(letter, who))
                .count()
                .flatMap(replayed -> letters.countOpen(selection).map(remaining -> new Outcome(replayed, remaining)));
    }

    private Mono<Void> send(ProducerRecord<String, byte[]> record) {
        // The producer may block while it looks for the broker.
        return Mono.fromCallable(() -> kafka.send(record))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(Mono::fromFuture)
                .timeout(KafkaPolicy.DELIVERY_LIMIT.multipliedBy(2))
                .onErrorMap(
                        failure -> failure instanceof TimeoutException || !(failure instanceof ProblemException),
                        away -> ProblemException.notNow("The broker is away; try again.", Duration.ofSeconds(2)))
                .then();
    }

    private static ProblemException conflict(String detail) {
        return ProblemException.of(ProblemType.CONFLICT, detail);
    }
}
