package eu.klynge.directory.logo.web;

import eu.klynge.directory.cluster.ClusterRefused;
import eu.klynge.directory.logo.LogoRefused;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.util.List;

/** What the room refuses, in HTTP's words. */
final class LogoProblems {

    private LogoProblems() {}

    static ProblemException of(LogoRefused refused) {
        String message = String.valueOf(refused.getMessage());
        return switch (refused) {
            case LogoRefused.NoSuchLogo ignored -> ProblemException.of(ProblemType.NOT_FOUND, message);
            case LogoRefused.NoPicture ignored -> invalid("no-picture", message);
            case LogoRefused.TooManyPixels ignored -> invalid("too-many-pixels", message);
        };
    }

    static ProblemException of(ClusterRefused refused) {
        String message = String.valueOf(refused.getMessage());
        return ProblemException.of(
                refused instanceof ClusterRefused.NotYours ? ProblemType.FORBIDDEN : ProblemType.NOT_FOUND, message);
    }

    private static ProblemException invalid(String code, String message) {
        return ProblemException.invalid(ProblemType.INVALID_INPUT, List.of(new Fault("", code, message)));
    }
}
