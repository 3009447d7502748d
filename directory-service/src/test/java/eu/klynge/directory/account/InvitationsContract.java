package eu.klynge.directory.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every adapter of {@link Invitations} does. */
public interface InvitationsContract {

    Invitations invitations();

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    @Test
    default void whoWasInvitedIsKnownByRegistrationAndByAccount() {
        String registration = fresh();
        String account = fresh();
        assertThat(invitations().wasInvited(registration).block()).isFalse();

        invitations().invited(registration, new Account(account, true)).block();

        assertThat(invitations().wasInvited(registration).block()).isTrue();
        assertThat(invitations().accountOf(registration).block()).isEqualTo(account);
        assertThat(invitations().registrationsOf(account).collectList().block()).containsExactly(registration);
    }

    @Test
    default void anAccountIsMadeWhenOneOfItsRegistrationsMadeIt() {
        String account = fresh();
        invitations().invited(fresh(), new Account(account, false)).block();
        assertThat(invitations().isMade(account).block()).isFalse();

        invitations().invited(fresh(), new Account(account, true)).block();
        assertThat(invitations().isMade(account).block()).isTrue();
    }

    @Test
    default void anAccountThatIsNeededElsewhereWasMadeForNothing() {
        String account = fresh();
        String other = fresh();
        invitations().invited(fresh(), new Account(account, true)).block();
        invitations().invited(fresh(), new Account(other, true)).block();

        invitations().neededElsewhere(account).block();

        assertThat(invitations().isMade(account).block()).isFalse();
        assertThat(invitations().isMade(other).block()).isTrue();
        assertThat(invitations().registrationsOf(account).collectList().block()).hasSize(1);
    }

    @Test
    default void oneRegistrationIsWithdrawnAndAnAccountForgottenWhole() {
        String first = fresh();
        String second = fresh();
        String account = fresh();
        for (String registration : new String[] {first, second}) {
            invitations().invited(registration, new Account(account, true)).block();
        }

        invitations().withdraw(first).block();
        assertThat(invitations().registrationsOf(account).collectList().block()).containsExactly(second);

        invitations().forget(account).block();
        assertThat(invitations().wasInvited(second).block()).isFalse();
    }
}
