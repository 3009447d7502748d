package eu.klynge.events.account;

import eu.klynge.kit.caller.Caller;
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

    /** @throws eu.klynge.kit.problem.ProblemException unauthenticated for an anonymous caller */
    public static Account of(Caller caller) {
        return new Account(caller.account(), caller.organisations());
    }
}
