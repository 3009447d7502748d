package eu.klynge.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class PersonTest {

    private final Jwt.Builder token = Jwt.withTokenValue("token")
            .header("alg", "none")
            .subject("a1")
            .claim("preferred_username", "ida@food.example");

    @Test
    void peopleAreCalledByTheirName() {
        assertThat(Person.of(token.claim("name", "Ida Holm").build()).name()).isEqualTo("Ida Holm");
    }

    @Test
    void whoGaveNoNameIsCalledByTheUserName() {
        assertThat(Person.of(token.build()).name()).isEqualTo("ida@food.example");
        assertThat(Person.of(token.claim("name", " ").build()).name()).isEqualTo("ida@food.example");
    }

    @Test
    void rolesThatKeycloakGivesToEverybodyAreNone() {
        var person = Person.of(token.claim(
                        "roles",
                        List.of("uma_authorization", "organiser", "default-roles-klynge", "juror", "offline_access"))
                .build());

        assertThat(person.roles()).containsExactly("juror", "organiser");
    }

    @Test
    void organisationsAreKnownByTheirAliases() {
        var person = Person.of(
                token.claim("organization", Map.of("wind-west", Map.of("id", "2"), "food-valley", Map.of("id", "1")))
                        .build());

        assertThat(person.organisations()).containsExactly("food-valley", "wind-west");
    }
}
