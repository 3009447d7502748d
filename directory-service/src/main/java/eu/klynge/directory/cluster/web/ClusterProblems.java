package eu.klynge.directory.cluster.web;

import eu.klynge.directory.cluster.ClusterRefused;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.util.List;

/** What the room refuses, in HTTP's words. */
final class ClusterProblems {

    private static final ProblemType NOT_ADMITTED =
            new ProblemType("admission-criteria-not-met", 422, "The admission criteria are not met");

    private ClusterProblems() {}

    static ProblemException of(ClusterRefused refused) {
        String message = String.valueOf(refused.getMessage());
        return switch (refused) {
            case ClusterRefused.NoSuchCluster ignored -> ProblemException.of(ProblemType.NOT_FOUND, message);
            case ClusterRefused.NoSuchRevision ignored -> ProblemException.of(ProblemType.NOT_FOUND, message);
            case ClusterRefused.NotYours ignored -> ProblemException.of(ProblemType.FORBIDDEN, message);
            case ClusterRefused.NotAdmitted notAdmitted ->
                ProblemException.invalid(NOT_ADMITTED, notAdmitted.missing());
            case ClusterRefused.CountryStays ignored ->
                ProblemException.invalid(
                        ProblemType.INVALID_INPUT, List.of(new Fault("/country", "country-stays", message)));
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
