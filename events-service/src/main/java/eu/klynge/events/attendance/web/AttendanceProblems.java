package eu.klynge.events.attendance.web;

import eu.klynge.events.attendance.AttendanceRefused;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.time.Duration;
import java.util.List;

/** What the room refuses, in HTTP's words. */
final class AttendanceProblems {

    private static final ProblemType CLOSED = new ProblemType("registration-closed", 409, "Registration is not open");
    private static final ProblemType FULLY_BOOKED = new ProblemType("fully-booked", 409, "There is no seat left");
    private static final ProblemType LIST_FULL = new ProblemType("guest-list-full", 409, "The guest list is full");
    private static final ProblemType NOT_FROM_HERE =
            new ProblemType("not-from-this-standing", 409, "The registration stands otherwise");
    private static final ProblemType HAS_ARRIVED = new ProblemType("has-arrived", 409, "The guest has arrived");
    private static final ProblemType SEATS_TAKEN =
            new ProblemType("seats-taken", 409, "More seats are taken than there would be");

    private static final int MOST_NAMED = 100;

    private AttendanceProblems() {}

    static ProblemException of(AttendanceRefused refused) {
        String message = String.valueOf(refused.getMessage());
        return switch (refused) {
            case AttendanceRefused.NothingHere ignored -> ProblemException.of(ProblemType.NOT_FOUND, message);
            case AttendanceRefused.NotTheOrganiser ignored -> ProblemException.of(ProblemType.FORBIDDEN, message);
            case AttendanceRefused.TermsUnseen ignored ->
                ProblemException.of(ProblemType.PRECONDITION_REQUIRED, message);
            case AttendanceRefused.RegistrationClosed ignored -> ProblemException.of(CLOSED, message);
            case AttendanceRefused.FullyBooked ignored -> ProblemException.of(FULLY_BOOKED, message);
            case AttendanceRefused.ListFull ignored -> ProblemException.of(LIST_FULL, message);
            case AttendanceRefused.NotFromHere ignored -> ProblemException.of(NOT_FROM_HERE, message);
            case AttendanceRefused.HasArrived ignored -> ProblemException.of(HAS_ARRIVED, message);
            case AttendanceRefused.SeatsTaken taken -> ProblemException.invalid(SEATS_TAKEN, faults(taken));
            case AttendanceRefused.TooBusy ignored -> ProblemException.notNow(message, Duration.ofSeconds(2));
        };
    }

    private static List<Fault> faults(AttendanceRefused.SeatsTaken taken) {
        return taken.excess().stream()
                .map(each -> new Fault(
                        pointer(each.part()),
                        "seats-taken",
                        "%d seats are taken; these registrations would lose theirs: %s."
                                .formatted(each.taken(), named(each.hit()))))
                .toList();
    }

    private static String named(List<String> hit) {
        String first = String.join(", ", hit.subList(0, Math.min(MOST_NAMED, hit.size())));
        return hit.size() <= MOST_NAMED ? first : first + " and %d more".formatted(hit.size() - MOST_NAMED);
    }

    private static String pointer(String part) {
        if (part.startsWith("day:")) {
            return "/days";
        }
        return part.startsWith("session:") ? "/sessions" : "/seats";
    }
}
