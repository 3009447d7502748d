package eu.klynge.events.account;

import eu.klynge.kit.caller.Caller;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /**
     * @param caller not anonymous
     * @param organization the token's claim: a list of aliases, or an object by alias; null when it has none
     */
    public static Account of(Caller caller, @Nullable Object organization) {
        Collection<?> aliases = switch (organization) {
            case Map<?, ?> byAlias -> byAlias.keySet();
            case Collection<?> list -> list;
            case null, default -> Set.of();
        };
        return new Account(
                String.valueOf(caller.subject()),
                aliases.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.toSet()));
    }
}
