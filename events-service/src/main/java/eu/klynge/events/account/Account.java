package eu.klynge.events.account;

import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.problem.ProblemException;
import eu.klynge.kit.problem.ProblemType;
import java.util.Set;

/**
 * A signed-in account.
 *
 * @param subject its stable id
 * @param organisations slugs of the organisations that it may act for
 */
public record Account(String subject, Set<String> organisations) {

    public Account {
        organisations = Set.copyOf(organisations);
    }

    /** @throws ProblemException unauthenticated for an anonymous caller */
    public static Account of(Caller caller) {
        String subject = caller.subject();
        if (subject == null) {
            throw ProblemException.of(ProblemType.UNAUTHENTICATED, "Sign in: this belongs to an account.")
                    .with("WWW-Authenticate", "Bearer");
        }
        return new Account(subject, caller.organisations());
    }
}
