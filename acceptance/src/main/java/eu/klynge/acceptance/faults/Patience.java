package eu.klynge.acceptance.faults;

import eu.klynge.acceptance.platform.Answer;
import eu.klynge.acceptance.platform.Gateway;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** How a client behaves that knows that any answer can get lost: it asks again what is safe to ask again. */
final class Patience {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(15);
    private static final Duration BETWEEN = Duration.ofMillis(300);
    private static final Duration GIVE_UP = Duration.ofMinutes(3);
    private static final Set<Integer> CLEAR = Set.of(200, 201, 400, 401, 403, 404, 409, 412, 413, 415, 422, 428);

    private final Journal journal;

    Patience(Journal journal) {
        this.journal = journal;
    }

    /**
     * Repeats a request until it is clearly answered.
     *
     * @param request safe to repeat: a GET, or one with an Idempotency-Key
     * @throws IllegalStateException if no clear answer comes for three minutes
     */
    Answer untilClear(Supplier<Gateway.Call> request) throws InterruptedException {
        var end = System.nanoTime() + GIVE_UP.toNanos();
        while (System.nanoTime() < end) {
            var answer = once(request);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new IllegalStateException("No clear answer for " + GIVE_UP + ".");
    }

    /** One try, with a pause after it if the answer is not clear: then the request may have worked, or may yet. */
    Optional<Answer> once(Supplier<Gateway.Call> request) throws InterruptedException {
        try {
            var answer = request.get().timeout(LONGEST_ANSWER).tryAnswer();
            if (CLEAR.contains(answer.status())) {
                return Optional.of(answer);
            }
        } catch (IOException noAnswer) {
            // As unclear as a 503: it may have been carried out.
        }
        journal.unclear();
        Thread.sleep(BETWEEN);
        return Optional.empty();
    }
}
