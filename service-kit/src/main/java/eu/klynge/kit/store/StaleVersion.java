package eu.klynge.kit.store;

import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.kit.problem.Refusal;

/** Somebody else's command came first; nothing was written. */
public final class StaleVersion extends Refusal {

    public StaleVersion() {
        super("stale version");
    }

    @Override
    public ProblemException problem() {
        return ProblemException.of(
                ProblemType.STALE_VERSION, "Read it again and repeat the request with its new ETag in If-Match.");
    }
}
