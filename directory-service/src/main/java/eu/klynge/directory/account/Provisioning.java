package eu.klynge.directory.account;

import eu.klynge.directory.registration.Registration;
import eu.klynge.directory.registration.Registrations;
import eu.klynge.directory.registration.State;
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

    public Provisioning(Registrations registrations, Accounts accounts, Invitations invitations) {
        this.registrations = registrations;
        this.accounts = accounts;
        this.invitations = invitations;
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
        return Mono.fromCallable(() -> {
                    String account = accounts.ensure(accepted);
                    accounts.invite(account);
                    return account;
                })
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(account -> invitations.invited(accepted.id(), account))
                .thenReturn(true);
    }
}
