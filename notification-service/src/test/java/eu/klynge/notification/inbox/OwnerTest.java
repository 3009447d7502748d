package eu.klynge.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnerTest {

    @Test
    void anAccountActsForItselfAndItsOrganisations() {
        assertThat(Owner.all("ann", null)).containsExactly(Owner.account("ann"));
        assertThat(Owner.all("ann", List.of("odense")))
                .containsExactlyInAnyOrder(Owner.account("ann"), Owner.organisation("odense"));
        assertThat(Owner.all("ann", Map.of("odense", Map.of("id", "7"))))
                .containsExactlyInAnyOrder(Owner.account("ann"), Owner.organisation("odense"));
    }

    @Test
    void anOrganisationIsNoAccountOfTheSameName() {
        assertThat(Owner.organisation("x")).isNotEqualTo(Owner.account("x"));
        assertThat(Owner.organisation("x").slug()).isEqualTo("x");
        assertThat(Owner.account("x").slug()).isNull();
    }
}
