package eu.klynge.events.programme.web;

import eu.klynge.events.event.EventRefused;
import eu.klynge.events.programme.FaultyRows;
import eu.klynge.events.programme.UnreadableFile;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.util.List;

/** What the room refuses, in HTTP's words. */
final class ProgrammeProblems {

    private static final ProblemType IS_OVER = new ProblemType("event-is-over", 409, "The event is over");

    private ProgrammeProblems() {}

    static ProblemException of(EventRefused refused) {
        String message = String.valueOf(refused.getMessage());
        return switch (refused) {
            case EventRefused.NoSuchEvent ignored -> ProblemException.of(ProblemType.NOT_FOUND, message);
            case EventRefused.NotTheOrganiser ignored -> ProblemException.of(ProblemType.FORBIDDEN, message);
            case EventRefused.IsOver ignored -> ProblemException.of(IS_OVER, message);
            case EventRefused.AlreadyPublished ignored -> ProblemException.of(ProblemType.CONFLICT, message);
            case EventRefused.UnknownOrganisations unknown ->
                ProblemException.invalid(ProblemType.INVALID_INPUT, unknown.faults());
        };
    }

    static ProblemException of(UnreadableFile unreadable) {
        return ProblemException.invalid(
                ProblemType.INVALID_INPUT,
                List.of(new Fault("", unreadable.code(), String.valueOf(unreadable.getMessage()))));
    }

    static ProblemException of(FaultyRows faulty) {
        return ProblemException.invalid(
                ProblemType.INVALID_INPUT, faulty.report().allFaults());
    }
}
