package eu.klynge.directory.pilot.web;

import eu.klynge.directory.pilot.PilotRefused;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;

/** What the room refuses, in HTTP's words. */
final class PilotProblems {

    private static final ProblemType CLOSED = new ProblemType("pilot-closed", 409, "The pilot is closed");

    private PilotProblems() {}

    static ProblemException of(PilotRefused refused) {
        String message = String.valueOf(refused.getMessage());
        return switch (refused) {
            case PilotRefused.NoSuchPilot ignored -> ProblemException.of(ProblemType.NOT_FOUND, message);
            case PilotRefused.NoSuchQuestionnaire ignored -> ProblemException.of(ProblemType.NOT_FOUND, message);
            case PilotRefused.NoSuchResponse ignored -> ProblemException.of(ProblemType.NOT_FOUND, message);
            case PilotRefused.AnotherCountry ignored -> ProblemException.of(ProblemType.FORBIDDEN, message);
            case PilotRefused.ForeignCluster ignored -> ProblemException.of(ProblemType.FORBIDDEN, message);
            case PilotRefused.AnothersKey ignored -> ProblemException.of(ProblemType.CONFLICT, message);
            case PilotRefused.AlreadyStarted ignored -> ProblemException.of(ProblemType.CONFLICT, message);
            case PilotRefused.AlreadySubmitted ignored -> ProblemException.of(ProblemType.CONFLICT, message);
            case PilotRefused.PilotClosed ignored -> ProblemException.of(CLOSED, message);
            case PilotRefused.Incomplete incomplete ->
                ProblemException.invalid(ProblemType.INVALID_INPUT, incomplete.faults());
        };
    }
}
