package eu.klynge.directory.excellence.web;

import eu.klynge.directory.excellence.ExcellenceRefused;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;

/** What the room refuses, in HTTP's words. */
final class ExcellenceProblems {

    private ExcellenceProblems() {}

    static ProblemException of(ExcellenceRefused refused) {
        String message = String.valueOf(refused.getMessage());
        return switch (refused) {
            case ExcellenceRefused.NoSuchScheme ignored -> ProblemException.of(ProblemType.NOT_FOUND, message);
            case ExcellenceRefused.NoSuchSelfCheck ignored -> ProblemException.of(ProblemType.NOT_FOUND, message);
            case ExcellenceRefused.VersionTaken ignored -> ProblemException.of(ProblemType.CONFLICT, message);
        };
    }
}
