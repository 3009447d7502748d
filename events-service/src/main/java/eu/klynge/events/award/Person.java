package eu.klynge.events.award;

import eu.klynge.kit.caller.Caller;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /** @param organizations the token's claim: a list of aliases, or an object by alias */
    public static Person of(Caller caller, @Nullable Object organizations) {
        Collection<?> aliases = switch (organizations) {
            case Map<?, ?> byAlias -> byAlias.keySet();
            case Collection<?> list -> list;
            case null, default -> Set.of();
        };
        return new Person(
                String.valueOf(caller.subject()),
                caller.name(),
                caller.roles(),
                aliases.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    public boolean actsFor(String cluster) {
        return organisations.contains(cluster);
    }

    /** Programs have accounts too. */
    public boolean isProgram() {
        return roles.contains("agency") || name.startsWith("service-account-");
    }
}
