package eu.klynge.directory.exchange.web;

import eu.klynge.directory.exchange.ImportRefused;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;

/** What the room refuses, in HTTP's words. */
final class ImportProblems {

    private ImportProblems() {}

    static ProblemException of(ImportRefused refused) {
        String message = String.valueOf(refused.getMessage());
        return switch (refused) {
            case ImportRefused.NoSuchImport ignored -> ProblemException.of(ProblemType.NOT_FOUND, message);
            case ImportRefused.NotChecked ignored -> ProblemException.of(ProblemType.CONFLICT, message);
            case ImportRefused.TooLarge ignored -> ProblemException.of(ProblemType.TOO_LARGE, message);
        };
    }
}
