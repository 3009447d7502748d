package eu.klynge.gateway.session;

import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.caller.CallerTokens;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Whose session it is, as the access token says.
 *
 * @param subject stable id of the account
 * @param name as people call them, the user name where they gave none
 * @param roles the platform's own
 * @param organisations aliases of the organisations the account is a member of
 */
record Person(String subject, String name, List<String> roles, List<String> organisations) {

    /** Keycloak gives them to everybody. */
    private static final Set<String> EVERYBODYS = Set.of("offline_access", "uma_authorization");

    private static final String DEFAULTS = "default-roles-";

    Person {
        roles = List.copyOf(roles);
        organisations = List.copyOf(organisations);
    }

    static Person of(Jwt access) {
        Caller caller = CallerTokens.caller(access);
        String name = access.getClaimAsString("name");
        return new Person(
                Objects.requireNonNullElse(caller.subject(), ""),
                name == null || name.isBlank() ? caller.name() : name,
                sorted(caller.roles().stream()
                        .filter(role -> !role.startsWith(DEFAULTS) && !EVERYBODYS.contains(role))),
                sorted(caller.organisations().stream()));
    }

    private static List<String> sorted(Stream<String> words) {
        return words.sorted().toList();
    }
}
