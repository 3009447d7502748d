package eu.klynge.directory.account;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.directory.registration.Examples;
import eu.klynge.directory.registration.InMemoryRegistrations;
import eu.klynge.directory.registration.Registration;
import eu.klynge.directory.registration.RegistrationFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProvisioningTest {

    private final InMemoryRegistrations registrations = new InMemoryRegistrations();
    private final InMemoryInvitations invitations = new InMemoryInvitations();
    private final Keycloak keycloak = new Keycloak();
    private final Provisioning provisioning =
            new Provisioning(registrations, keycloak, invitations, new MadeAccounts(registrations, invitations));

    private void accept(String id) {
        Registration accepted = Examples.accepted(id);
        registrations
                .create(accepted, new RegistrationFact.Accepted(accepted), null)
                .block();
    }

    private void erase(String id) {
        var found = Objects.requireNonNull(registrations.find(id).block());
        Registration erased = found.state().withoutContact(Examples.NOW);
        registrations
                .update(found, erased, new RegistrationFact.ContactErased(erased), null)
                .block();
    }

    @Test
    void anAcceptedContactIsInvitedOnce() {
        accept("r1");

        assertThat(provisioning.provision("r1").block()).isTrue();
        assertThat(provisioning.provision("r1").block()).isFalse();
        assertThat(keycloak.invited).containsExactly("made-for-r1");
        assertThat(invitations.byRegistration).containsEntry("r1", new Account("made-for-r1", true));
    }

    @Test
    void theAccountOfAContactErasedMeanwhileIsTakenBack() {
        accept("r1");
        keycloak.meanwhile = () -> erase("r1");

        assertThat(provisioning.provision("r1").block()).isFalse();
        assertThat(keycloak.removed).containsExactly("made-for-r1");
        assertThat(invitations.byRegistration).isEmpty();
    }

    @Test
    void anAccountThatWasThereBeforeIsNeverTakenBack() {
        accept("r1");
        keycloak.there = "steward";
        keycloak.meanwhile = () -> erase("r1");

        assertThat(provisioning.provision("r1").block()).isFalse();
        assertThat(keycloak.removed).isEmpty();
        assertThat(invitations.byRegistration).isEmpty();
    }

    @Test
    void anAccountThatAnotherRegistrationNamesIsNotTakenBack() {
        accept("r1");
        accept("r2");
        invitations.invited("r1", new Account("a", true)).block();
        keycloak.there = "a";
        keycloak.meanwhile = () -> erase("r2");

        assertThat(provisioning.provision("r2").block()).isFalse();
        assertThat(keycloak.removed).isEmpty();
        assertThat(invitations.byRegistration).containsOnlyKeys("r1");
    }

    private static final class Keycloak implements Accounts {

        private final List<String> invited = new ArrayList<>();
        private final List<String> removed = new ArrayList<>();
        private @Nullable String there;
        private Runnable meanwhile = () -> {};

        @Override
        public Account ensure(Registration accepted) {
            meanwhile.run();
            return there == null ? new Account("made-for-" + accepted.id(), true) : new Account(there, false);
        }

        @Override
        public void invite(String accountId) {
            invited.add(accountId);
        }

        @Override
        public void remove(String accountId) {
            removed.add(accountId);
        }
    }
}
