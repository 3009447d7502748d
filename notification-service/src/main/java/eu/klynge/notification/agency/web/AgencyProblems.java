package eu.klynge.notification.agency.web;

import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import eu.klynge.notification.agency.AgencyRefused;
import java.time.Duration;

/** What the room refuses, in HTTP's words. */
final class AgencyProblems {

    private static final Duration SOON = Duration.ofSeconds(5);

    private AgencyProblems() {}

    static ProblemException of(AgencyRefused refused) {
        String message = String.valueOf(refused.getMessage());
        return switch (refused) {
            case AgencyRefused.NoSuchAgency ignored -> ProblemException.of(ProblemType.NOT_FOUND, message);
            case AgencyRefused.IsRevoked ignored -> ProblemException.of(ProblemType.CONFLICT, message);
            case AgencyRefused.IsNotRevoked ignored -> ProblemException.of(ProblemType.CONFLICT, message);
            case AgencyRefused.AccountsAway ignored -> ProblemException.notNow(message, SOON);
        };
    }
}
