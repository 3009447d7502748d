package eu.klynge.directory.account.web;

import eu.klynge.directory.account.EditorRefused;
import eu.klynge.directory.cluster.ClusterRefused;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.time.Duration;

/** What the room refuses, in HTTP's words. */
final class EditorProblems {

    private static final Duration SOON = Duration.ofSeconds(5);

    private EditorProblems() {}

    static ProblemException of(EditorRefused refused) {
        String message = String.valueOf(refused.getMessage());
        return switch (refused) {
            case EditorRefused.NoSuchEditor ignored -> ProblemException.of(ProblemType.NOT_FOUND, message);
            case EditorRefused.LastEditor ignored -> ProblemException.of(ProblemType.CONFLICT, message);
            case EditorRefused.AddressTaken ignored -> ProblemException.of(ProblemType.CONFLICT, message);
            case EditorRefused.TooMany ignored -> ProblemException.of(ProblemType.CONFLICT, message);
            case EditorRefused.AccountsAway ignored -> ProblemException.notNow(message, SOON);
        };
    }

    static ProblemException of(ClusterRefused refused) {
        return ProblemException.of(
                refused instanceof ClusterRefused.NotYours ? ProblemType.FORBIDDEN : ProblemType.NOT_FOUND,
                String.valueOf(refused.getMessage()));
    }
}
