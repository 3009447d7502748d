package eu.klynge.directory.cluster.web;

import eu.klynge.directory.cluster.ClusterRefused;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.util.List;

/** What the room refuses, in HTTP's words. */
final class ClusterProblems {

    private ClusterProblems() {}

    static ProblemException of(ClusterRefused refused) {
        String message = String.valueOf(refused.getMessage());
        return switch (refused) {
            case ClusterRefused.NoSuchCluster ignored -> ProblemException.of(ProblemType.NOT_FOUND, message);
            case ClusterRefused.AnotherCountry ignored -> ProblemException.of(ProblemType.FORBIDDEN, message);
            case ClusterRefused.NotEmerging ignored -> ProblemException.of(ProblemType.CONFLICT, message);
            case ClusterRefused.NoMentor ignored ->
                ProblemException.invalid(
                        ProblemType.INVALID_INPUT, List.of(new Fault("/mentor", "no-mentor", message)));
            case ClusterRefused.DayGone ignored ->
                ProblemException.invalid(
                        ProblemType.INVALID_INPUT, List.of(new Fault("/fullBy", "in-the-past", message)));
        };
    }
}
