package eu.klynge.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.kit.caller.Caller;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwnerTest {

    private static Caller caller(@Nullable String subject, Set<String> organisations) {
        return new Caller(subject, "ann", null, Set.of("cluster-manager"), Set.of(), organisations);
    }

    @Test
    void anAccountActsForItselfAndItsOrganisations() {
        assertThat(Owner.all(caller("ann", Set.of()))).containsExactly(Owner.account("ann"));
        assertThat(Owner.all(caller("ann", Set.of("odense"))))
                .containsExactly(Owner.account("ann"), Owner.organisation("odense"));
        assertThat(Owner.all(caller(null, Set.of("odense")))).containsExactly(Owner.organisation("odense"));
    }

    @Test
    void anOrganisationIsNoAccountOfTheSameName() {
        assertThat(Owner.organisation("x")).isNotEqualTo(Owner.account("x"));
        assertThat(Owner.organisation("x").slug()).isEqualTo("x");
        assertThat(Owner.account("x").slug()).isNull();
    }
}
