package eu.klynge.directory.account;

import eu.klynge.directory.registration.Registrations;
import reactor.core.publisher.Mono;

/**
 * Accounts that are there for registrations alone. Anybody may write anybody's address into a registration: what was there
 * before it does not go with it.
 */
public final class MadeAccounts {

    private final Registrations registrations;
    private final Invitations invitations;

    public MadeAccounts(Registrations registrations, Invitations invitations) {
        this.registrations = registrations;
        this.invitations = invitations;
    }

    /** The registration's account, if it was made for a registration and no other one of it names anybody. */
    public Mono<String> onlyFor(String registrationId) {
        return invitations
                .accountOf(registrationId)
                .filterWhen(invitations::isMade)
                .filterWhen(account -> invitations
                        .registrationsOf(account)
                        .filter(other -> !other.equals(registrationId))
                        .concatMap(registrations::find)
                        .all(other -> other.state().contact() == null));
    }
}
