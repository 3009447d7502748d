package eu.klynge.kit.store;

import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.Refusal;
import java.time.Duration;

/** The document store did not answer. Whether a write took place is unknown: repeat it with its idempotency key. */
public final class StoreUnavailable extends Refusal {

    public StoreUnavailable(Throwable cause) {
        super("document store unavailable", cause);
    }

    @Override
    public ProblemException problem() {
        return ProblemException.notNow("The document store is away; try again.", Duration.ofSeconds(2));
    }
}
