package eu.klynge.directory.person.web;

import eu.klynge.directory.person.PersonRefused;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;

/** What the room refuses, in HTTP's words. */
final class PersonProblems {

    private PersonProblems() {}

    static ProblemException of(PersonRefused refused) {
        String message = String.valueOf(refused.getMessage());
        return switch (refused) {
            case PersonRefused.NoSuchPerson ignored -> ProblemException.of(ProblemType.NOT_FOUND, message);
            case PersonRefused.AnotherCountry ignored -> ProblemException.of(ProblemType.FORBIDDEN, message);
            case PersonRefused.NoPerson ignored -> ProblemException.of(ProblemType.FORBIDDEN, message);
        };
    }
}
