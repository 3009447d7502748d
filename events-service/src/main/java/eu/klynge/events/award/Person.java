package eu.klynge.events.award;

import eu.klynge.kit.caller.Caller;
import java.util.Set;

/**
 * A signed-in account.
 *
 * @param subject for life
 * @param name its user name
 * @param organisations slugs of the clusters that it may act for
 */
public record Person(String subject, String name, Set<String> roles, Set<String> organisations) {

    public Person {
        roles = Set.copyOf(roles);
        organisations = Set.copyOf(organisations);
    }

    /** @throws eu.klynge.kit.problem.ProblemException unauthenticated for an anonymous caller */
    public static Person of(Caller caller) {
        return new Person(caller.account(), caller.name(), caller.roles(), caller.organisations());
    }

    public boolean actsFor(String cluster) {
        return organisations.contains(cluster);
    }

    /** Programs have accounts too, which Keycloak names so; an agency's is one. */
    public boolean isProgram() {
        return name.startsWith("service-account-");
    }
}
