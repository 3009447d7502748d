package eu.klynge.directory.membership.web;

import eu.klynge.directory.membership.MembershipRefused;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.util.List;

/** What the room refuses, in HTTP's words. */
final class MembershipProblems {

    private MembershipProblems() {}

    static ProblemException of(MembershipRefused refused) {
        String message = String.valueOf(refused.getMessage());
        return switch (refused) {
            case MembershipRefused.NoSuchMembership ignored -> ProblemException.of(ProblemType.NOT_FOUND, message);
            case MembershipRefused.NotAllowed ignored -> ProblemException.of(ProblemType.FORBIDDEN, message);
            case MembershipRefused.NotNow ignored -> ProblemException.of(ProblemType.CONFLICT, message);
            case MembershipRefused.DoesNotFit unfit ->
                ProblemException.invalid(
                        ProblemType.INVALID_INPUT, List.of(new Fault("/" + unfit.field(), "does-not-fit", message)));
        };
    }
}
