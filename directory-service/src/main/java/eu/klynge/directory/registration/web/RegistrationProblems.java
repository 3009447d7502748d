package eu.klynge.directory.registration.web;

import eu.klynge.directory.registration.RegistrationForm;
import eu.klynge.directory.registration.RegistrationRefused;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;

/** What the room refuses, in HTTP's words. */
final class RegistrationProblems {

    private static final ProblemType ALREADY_DECIDED =
            new ProblemType("registration-already-decided", 409, "The registration is already decided");
    private static final ProblemType NOT_ADMITTED =
            new ProblemType("admission-criteria-not-met", 422, "The admission criteria are not met");

    private RegistrationProblems() {}

    static ProblemException of(RegistrationRefused refused) {
        String message = String.valueOf(refused.getMessage());
        return switch (refused) {
            case RegistrationRefused.NoSuchRegistration ignored -> ProblemException.of(ProblemType.NOT_FOUND, message);
            case RegistrationRefused.AnotherCountry ignored -> ProblemException.of(ProblemType.FORBIDDEN, message);
            case RegistrationRefused.AlreadyDecided ignored -> ProblemException.of(ALREADY_DECIDED, message);
        };
    }

    static ProblemException of(RegistrationForm.Faulty faulty) {
        return ProblemException.invalid(
                faulty.notAdmitted() ? NOT_ADMITTED : ProblemType.INVALID_INPUT, faulty.faults());
    }
}
