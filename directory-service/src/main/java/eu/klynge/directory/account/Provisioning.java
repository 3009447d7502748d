package eu.klynge.directory.account;

import eu.klynge.directory.registration.Registration;
import eu.klynge.directory.registration.Registrations;
import eu.klynge.directory.registration.State;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Gives an accepted organisation its accounts. Every step may be repeated. The invitation is sent at least once: a crash
 * between the mail and its mark sends it again, with a fresh link to the same account.
 */
public final class Provisioning {

    private final Registrations registrations;
    private final Accounts accounts;
    private final Invitations invitations;
    private final MadeAccounts made;

    public Provisioning(Registrations registrations, Accounts accounts, Invitations invitations, MadeAccounts made) {
        this.registrations = registrations;
        this.accounts = accounts;
        this.invitations = invitations;
        this.made = made;
    }

    /** True when this call did it, false when it was done before; empty for no accepted registration. */
    public Mono<Boolean> provision(String registrationId) {
        return registrations
                .find(registrationId)
                .filter(found -> found.state().state() == State.ACCEPTED)
                .flatMap(found -> invitations
                        .wasInvited(registrationId)
                        .flatMap(done -> done ? Mono.just(false) : provision(found.state())));
    }

    private Mono<Boolean> provision(Registration accepted) {
        return Mono.fromCallable(() -> invitedAccount(accepted))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(account -> invitations
                        .invited(accepted.id(), account)
                        .then(registrations.find(accepted.id()))
                        .flatMap(now ->
                                now.state().contact() == null ? takenBack(accepted.id(), account) : Mono.just(true)));
    }

    private @Nullable Account invitedAccount(Registration accepted) {
        Account account = accounts.ensure(accepted);
        if (account != null) {
            accounts.invite(account.id());
        }
        return account;
    }

    /** The contact was erased while this was going on, and the erasure cannot have seen the account. */
    private Mono<Boolean> takenBack(String registrationId, Account account) {
        return made.onlyFor(registrationId)
                .flatMap(only -> Mono.fromRunnable(() -> accounts.remove(only))
                        .subscribeOn(Schedulers.boundedElastic())
                        .then(invitations.forget(only))
                        .thenReturn(only))
                .switchIfEmpty(Mono.defer(() -> account.made()
                        ? Mono.empty()
                        : invitations.withdraw(registrationId).then(Mono.empty())))
                .then(Mono.just(false));
    }
}
