package eu.klynge.kit.caller;

import eu.klynge.kit.problem.ProblemException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a request, as the verified token says; take it as a controller parameter.
 *
 * @param subject stable id of the account, null for an anonymous caller
 * @param name user name for the record of who did what
 * @param client the client the token was issued to
 * @param roles realm roles
 * @param countries ISO 3166-1 alpha-2 codes, or {@code *} for every country
 * @param organisations aliases of the organisations the account is a member of; an alias is for life
 */
public record Caller(
        @Nullable String subject,
        String name,
        @Nullable String client,
        Set<String> roles,
        Set<String> countries,
        Set<String> organisations) {

    public static final Caller ANONYMOUS = new Caller(null, "anonymous", null, Set.of(), Set.of(), Set.of());

    public Caller {
        roles = Set.copyOf(roles);
        countries = Set.copyOf(countries);
        organisations = Set.copyOf(organisations);
    }

    /**
     * The account's stable id.
     *
     * @throws ProblemException unauthenticated for an anonymous caller
     */
    public String account() {
        if (subject == null) {
            throw ProblemException.unauthenticated("Sign in: this is for accounts.");
        }
        return subject;
    }

    public boolean isAnonymous() {
        return subject == null;
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean mayActFor(String country) {
        return countries.contains("*") || countries.contains(country);
    }
}
