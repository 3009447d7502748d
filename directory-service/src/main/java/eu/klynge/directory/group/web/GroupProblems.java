package eu.klynge.directory.group.web;

import eu.klynge.directory.group.GroupRefused;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.util.List;

/** What the room refuses, in HTTP's words. */
final class GroupProblems {

    private GroupProblems() {}

    static ProblemException of(GroupRefused refused) {
        String message = String.valueOf(refused.getMessage());
        return switch (refused) {
            case GroupRefused.NoSuchGroup ignored -> ProblemException.of(ProblemType.NOT_FOUND, message);
            case GroupRefused.NotYours ignored -> ProblemException.of(ProblemType.FORBIDDEN, message);
            case GroupRefused.NotInvited ignored -> ProblemException.of(ProblemType.CONFLICT, message);
            case GroupRefused.InAlready ignored -> ProblemException.of(ProblemType.CONFLICT, message);
            case GroupRefused.Full ignored -> ProblemException.of(ProblemType.CONFLICT, message);
            case GroupRefused.NoSuchMember ignored ->
                ProblemException.invalid(
                        ProblemType.INVALID_INPUT, List.of(new Fault("/cluster", "no-such-cluster", message)));
        };
    }
}
