package eu.klynge.kit.caller;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Reads Keycloak's claims: {@code roles} or {@code realm_access.roles}, {@code countries}, {@code organization}. */
public final class CallerTokens {

    private CallerTokens() {}

    static Caller caller(@Nullable Authentication authentication) {
        return authentication instanceof JwtAuthenticationToken token && token.isAuthenticated()
                ? caller(token.getToken())
                : Caller.ANONYMOUS;
    }

    /** Of a token that was checked. */
    public static Caller caller(Jwt token) {
        String name = token.getClaimAsString("preferred_username");
        return new Caller(
                token.getSubject(),
                name == null ? String.valueOf(token.getSubject()) : name,
                token.getClaimAsString("azp"),
                roles(token),
                words(token.getClaim("countries")),
                organisations(token.getClaim("organization")));
    }

    private static Set<String> roles(Jwt token) {
        Set<String> flat = words(token.getClaim("roles"));
        if (!flat.isEmpty()) {
            return flat;
        }
        return token.getClaim("realm_access") instanceof Map<?, ?> realm ? words(realm.get("roles")) : Set.of();
    }

    /** Keycloak writes a list of aliases, or an object by alias. */
    private static Set<String> organisations(@Nullable Object claim) {
        return words(claim instanceof Map<?, ?> byAlias ? byAlias.keySet() : claim);
    }

    private static Set<String> words(@Nullable Object claim) {
        return switch (claim) {
            case null -> Set.of();
            case String one -> Set.of(one);
            case Collection<?> many ->
                many.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.toSet());
            default -> Set.of();
        };
    }
}
