package eu.klynge.directory.account;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which registrations' contacts were invited. */
public interface Invitations {

    Mono<Boolean> wasInvited(String registrationId);

    /** Idempotent. */
    Mono<Void> invited(String registrationId, Account account);

    /** Empty for a contact without an account. */
    Mono<String> accountOf(String registrationId);

    Flux<String> registrationsOf(String accountId);

    /** Whether it was made for one of its registrations. */
    Mono<Boolean> isMade(String accountId);

    /** Idempotent: from now on it counts as made for none of its registrations, since it is needed elsewhere. */
    Mono<Void> neededElsewhere(String accountId);

    /** Idempotent; the account's other registrations stay. */
    Mono<Void> withdraw(String registrationId);

    /** Idempotent; all registrations of the account. */
    Mono<Void> forget(String accountId);
}
