package eu.klynge.notification.inbox;

import eu.klynge.kit.caller.Caller;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Everything that a caller may act for; nothing of an account when the token names none. */
    public static Set<Owner> all(Caller caller) {
        return Stream.concat(
                        Stream.ofNullable(caller.subject()).map(Owner::account),
                        caller.organisations().stream().sorted().map(Owner::organisation))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The organisation's slug; null for an account. */
    public @Nullable String slug() {
        return code.startsWith(ORGANISATION) ? code.substring(ORGANISATION.length()) : null;
    }
}
