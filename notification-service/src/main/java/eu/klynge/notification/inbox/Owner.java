package eu.klynge.notification.inbox;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose something is: an account's or an organisation's, which is every account's that may edit it.
 *
 * @param code {@code account:<subject>} or {@code organisation:<slug>}
 */
public record Owner(String code) {

    private static final String ACCOUNT = "account:";
    private static final String ORGANISATION = "organisation:";

    public static Owner account(String subject) {
        return new Owner(ACCOUNT + subject);
    }

    public static Owner organisation(String slug) {
        return new Owner(ORGANISATION + slug);
    }

    /**
     * Everything that an account may act for.
     *
     * @param organizations the token's claim: a list of aliases, or an object by alias
     */
    public static Set<Owner> all(String subject, @Nullable Object organizations) {
        Set<Owner> owners = new LinkedHashSet<>();
        owners.add(account(subject));
        Collection<?> aliases = switch (organizations) {
            case Map<?, ?> byAlias -> byAlias.keySet();
            case Collection<?> list -> list;
            case null, default -> Set.of();
        };
        aliases.stream()
                .filter(String.class::isInstance)
                .map(alias -> organisation((String) alias))
                .forEach(owners::add);
        return owners;
    }

    /** The organisation's slug; null for an account. */
    public @Nullable String slug() {
        return code.startsWith(ORGANISATION) ? code.substring(ORGANISATION.length()) : null;
    }
}
