package eu.klynge.events.event.web;

import eu.klynge.events.event.EventRefused;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;

/** What the room refuses, in HTTP's words. */
final class EventProblems {

    private static final ProblemType ALREADY_PUBLISHED =
            new ProblemType("event-already-published", 409, "The event is published already");
    private static final ProblemType IS_OVER = new ProblemType("event-is-over", 409, "The event is over");

    private EventProblems() {}

    static ProblemException of(EventRefused refused) {
        String message = String.valueOf(refused.getMessage());
        return switch (refused) {
            case EventRefused.NoSuchEvent ignored -> ProblemException.of(ProblemType.NOT_FOUND, message);
            case EventRefused.NotTheOrganiser ignored -> ProblemException.of(ProblemType.FORBIDDEN, message);
            case EventRefused.AlreadyPublished ignored -> ProblemException.of(ALREADY_PUBLISHED, message);
            case EventRefused.IsOver ignored -> ProblemException.of(IS_OVER, message);
            case EventRefused.UnknownOrganisations unknown ->
                ProblemException.invalid(ProblemType.INVALID_INPUT, unknown.faults());
        };
    }
}
