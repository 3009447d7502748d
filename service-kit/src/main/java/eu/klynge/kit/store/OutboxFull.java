package eu.klynge.kit.store;

import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.Refusal;
import java.time.Duration;

/** Too many unsent events wait in this aggregate; the broker must take some first. */
public final class OutboxFull extends Refusal {

    OutboxFull() {
        super("outbox full");
    }

    @Override
    public ProblemException problem() {
        return ProblemException.notNow(
                "Earlier changes of this resource are still on their way; try again.", Duration.ofSeconds(5));
    }
}
