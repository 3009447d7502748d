package eu.klynge.kit.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class CallerTokensTest {

    private static Jwt.Builder token() {
        return Jwt.withTokenValue("t").header("alg", "RS256").subject("s1").claim("azp", "klynge-cli");
    }

    @Test
    void rolesAreReadFromTheFlatClaim() {
        Caller caller =
                CallerTokens.caller(token().claim("roles", List.of("steward")).build());

        assertThat(caller.has("steward")).isTrue();
        assertThat(caller.has("operator")).isFalse();
    }

    @Test
    void rolesAreReadFromTheRealmClaimWhereThereIsNoFlatOne() {
        Caller caller = CallerTokens.caller(
                token().claim("realm_access", Map.of("roles", List.of("juror"))).build());

        assertThat(caller.roles()).containsExactly("juror");
    }

    @Test
    void aStewardActsForTheOwnCountriesOnly() {
        Caller caller = CallerTokens.caller(
                token().claim("countries", List.of("DK", "SE")).build());

        assertThat(caller.mayActFor("SE")).isTrue();
        assertThat(caller.mayActFor("DE")).isFalse();
    }

    @Test
    void aStarIsEveryCountry() {
        assertThat(CallerTokens.caller(token().claim("countries", "*").build()).mayActFor("MT"))
                .isTrue();
    }

    @Test
    void organisationsAreReadFromBothShapesOfTheClaim() {
        assertThat(CallerTokens.caller(
                                token().claim("organization", List.of("made")).build())
                        .organisations())
                .containsExactly("made");
        assertThat(CallerTokens.caller(token().claim("organization", Map.of("made", Map.of("id", "o-1")))
                                .build())
                        .organisations())
                .containsExactly("made");
    }

    @Test
    void nobodyIsAnonymousAndMayNothing() {
        assertThat(CallerTokens.caller((org.springframework.security.core.Authentication) null))
                .isEqualTo(Caller.ANONYMOUS);
        assertThat(Caller.ANONYMOUS.isAnonymous()).isTrue();
        assertThat(Caller.ANONYMOUS.mayActFor("DK")).isFalse();
    }
}
